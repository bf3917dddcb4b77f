/** What a verb hands back to the shell. */
export const exitCodes = { clean: 0, findings: 1, unreadable: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
