export const breach = process.env.PORT;
