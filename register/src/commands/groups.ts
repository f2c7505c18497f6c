/** The commands in the order and under the headings in which `masthead --help`, the README and docs/guide/commands.md name them. */
import type { Command } from 'commander';

export interface CommandGroup {
  readonly heading: string;
  /** Names of commands, the one that is needed first coming first. */
  readonly commands: readonly string[];
}

export const commandGroups: readonly CommandGroup[] = [
  {
    heading: 'Run a register',
    commands: ['serve', 'import', 'export', 'account', 'token', 'secret-key', 'mail', 'jobs', 'requests', 'migrate'],
  },
  { heading: 'Centres and their blocks of numbers', commands: ['centre', 'block', 'custody'] },
  { heading: 'Give numbers', commands: ['duplicates', 'assign'] },
  {
    heading: 'After assignment',
    commands: ['worklist', 'confirm', 'due', 'correct', 'cancel', 'suppress', 'undo', 'note'],
  },
  { heading: 'What belongs together', commands: ['cluster', 'relations'] },
  { heading: 'The whole register and its history', commands: ['register', 'as-of', 'ledger'] },
  { heading: 'Titles', commands: ['key-title', 'abbreviate', 'ltwa', 'new-issn', 'romanize'] },
  {
    heading: 'Numbers and records in files',
    commands: ['check', 'find', 'convert', 'barcode', 'embed', 'check-embedding'],
  },
  { heading: 'Help', commands: ['help'] },
];

/** Puts the commands in order and under their headings. One that has no place in the table stands last, under none of them. */
export function groupCommands(program: Command): void {
  const places = new Map(commandGroups.flatMap(({ commands }) => commands).map((name, place) => [name, place]));
  const placeOf = (command: Command): number => places.get(command.name()) ?? places.size;
  (program.commands as Command[]).sort((one, other) => placeOf(one) - placeOf(other));
  for (const { heading, commands } of commandGroups) {
    for (const command of program.commands) if (commands.includes(command.name())) command.helpGroup(`${heading}:`);
  }
}
