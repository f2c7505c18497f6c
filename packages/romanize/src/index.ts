/** Other scripts in Roman letters by the ISO romanization standards. */
export {};
