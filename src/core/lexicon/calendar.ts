// Source: the English calendar. Licence: MIT, as the project.

/** Names of the days of the week, lower case, from Monday on. */
export const weekdays: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Names of the months, with a capital. */
export const monthNames: readonly string[] = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Days of the week and months, lower case. */
export const calendarWords: readonly string[] = [...weekdays, ...monthNames.map((name) => name.toLowerCase())];
