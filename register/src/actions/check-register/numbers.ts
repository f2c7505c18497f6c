/** Invariants of numbers (ISO 3297:2020, 3.1, 5.5, 5.9): each state has its change, chains of replacements end, nothing withdrawn shows as alive. */
import { readMarc21 } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import {
  findCirclingReplacements,
  findForeignRecords,
  findRecords,
  findSeenOtherwise,
  findUndescribed,
  type NumberSpan,
  type ReadStore,
  repairSeenOtherwise,
  verifyNumbers,
} from '../../store/index.ts';
import { type RegisterCheck, type RegisterFault, walkNumbers } from './register-check.ts';

const fault = (number: number, sentence: string): RegisterFault => ({ number, sentence });

/** A check that looks span by span; what it looks for gives the faults of one. */
const spanBySpan =
  (faultsIn: (read: ReadStore, span: NumberSpan) => Promise<readonly RegisterFault[]>): RegisterCheck['run'] =>
  (read, onFault, walk) =>
    walkNumbers(
      read,
      async (span) => {
        for (const found of await faultsIn(read, span)) await onFault(found);
      },
      walk,
    );

const statesFollowChanges: RegisterCheck = {
  name: 'states-follow-changes',
  sentence: 'Every number is in the state, with the replacement and the revision, that its newest change says.',
  async run(read, onFault, { stop } = {}) {
    const { problems } = await verifyNumbers(read, stop === undefined ? {} : { stop });
    const numbers = problems.flatMap((problem) => ('number' in problem ? [problem.number] : []));
    for (const number of numbers.sort((a, b) => a - b)) {
      const issn = issnFromInteger(number);
      await onFault(fault(number, `ISSN ${issn} is not as its newest change says: somebody wrote past the ledger.`));
    }
  },
};

const replacementsEnd: RegisterCheck = {
  name: 'replacements-end',
  sentence: 'Every chain of cancelled numbers and what replaces them comes to an end.',
  run: spanBySpan(async (read, span) =>
    (await findCirclingReplacements(read, span)).map((number) =>
      fault(number, `What replaces ISSN ${issnFromInteger(number)} leads back to it.`),
    ),
  ),
};

const statesShow: RegisterCheck = {
  name: 'states-show',
  sentence: 'No withdrawn number holds a key title, and the search shows every number in its state.',
  run: spanBySpan(async (read, span) =>
    (await findSeenOtherwise(read, span)).map(({ number, state, what }) => {
      const so = what === 'search' ? ', and the search shows it in another state' : ' and still holds a key title';
      return fault(number, `ISSN ${issnFromInteger(number)} is ${state}${so}.`);
    }),
  ),
  async repair(store) {
    let repaired = 0;
    await walkNumbers(store.read, async (span) => {
      const numbers = [...new Set((await findSeenOtherwise(store.read, span)).map(({ number }) => number))];
      if (numbers.length === 0) return;
      await store.transaction((tx) => repairSeenOtherwise(tx, numbers));
      repaired += numbers.length;
    });
    return repaired;
  },
};

const statesMean: RegisterCheck = {
  name: 'states-mean',
  sentence: 'Every confirmed, provisional and legacy number has a title, and no unreported number has one.',
  run: spanBySpan(async (read, span) =>
    (await findUndescribed(read, span)).map(({ number, state, what }) => {
      const issn = issnFromInteger(number);
      return what === 'no-title'
        ? fault(number, `ISSN ${issn} is ${state} and has no record; import or correct it, or suppress the number.`)
        : fault(number, `ISSN ${issn} has a record and still counts as unreported; confirm it.`);
    }),
  ),
};

const recordsName: RegisterCheck = {
  name: 'records-name-their-number',
  sentence: 'Every title has a current revision, and its record names the number of the title.',
  run: spanBySpan(async (read, span) => {
    const doubtful = await findForeignRecords(read, span);
    const records = await findRecords(read, doubtful);
    return doubtful.flatMap((number) => {
      const issn = issnFromInteger(number);
      const row = records.get(number);
      if (row === undefined) return [fault(number, `The title of ISSN ${issn} has no current revision.`)];
      if (readMarc21(row.record).serial?.issn === issn) return [];
      return [fault(number, `The record of ISSN ${issn} does not name that number.`)];
    });
  }),
};

export const numberChecks: readonly RegisterCheck[] = [
  statesFollowChanges,
  replacementsEnd,
  statesShow,
  statesMean,
  recordsName,
];
