import { isClassified } from '../archiveTerms';
import { refused, type StepRefusal } from '../borrowing/loanStep';
import { approvalRight, type ApprovalMatter, type ApprovalRight } from '../rights/approvalRight';
import { numberKey } from '../numbers/numberPattern';
import { holdersOf, holds } from '../rights/positions';
import { samePerson } from '../rights/samePerson';
import { standingOf } from '../rights/standing';
import { reasonsToKeep, type KeepReason } from './checkItem';
import { decideListing } from './decideListing';
import type { DestructionRow } from './destructionRow';
import { formLevel, isOpen, mayFollow, type DestructionForm, type FormItem, type ItemState } from './foldForms';
import type { FormAction, FormOutcome, FormSituation, KeptItem } from './formStep';

type StepAction = Exclude<FormAction, { kind: 'list' }>;

const STEP_OF: Readonly<Record<StepAction['kind'], ItemState>> = { review: 'reviewed', approve: 'approved', nameWitness: 'witnessNamed', execute: 'destroyed', reject: 'rejected' };

/**
 * A8: whether a step of a form may be taken, with the rows that it adds, or the rule that stands against it.
 *
 * Four different persons: who reviewed, who approved, who carries out and who witnesses (A8.5), and nobody reviews or
 * approves what he listed. Where the policy would have one person be two, another has to come in: with
 * `ordinaryDestructionNeedsGeneralManager` false the head of the office approves ordinary forms (A8.3), but A8.2 has the head
 * review them; so a second head approves where there is one, else the general manager or who stands in for him (A7.3d). The
 * head's review is the head's consent where the general manager approves. A general manager who is the head of the office
 * as well can do one of the two only. Who names the witness is none of the four.
 */
export function decideFormStep(action: FormAction, situation: FormSituation): FormOutcome {
  if (action.by.trim() === '') return refused('personMissing', 'A8');
  if (action.kind === 'list') return decideListing(action, situation);
  const form = situation.forms.byNumber.get(action.form);
  if (!form) return refused('formUnknown', 'A8', { form: action.form });
  if (form.rows.some((row) => !situation.isTrusted(row))) return refused('formNotTrusted', 'A8.4', { form: form.number });
  const wrong = outOfTurn(form, STEP_OF[action.kind], situation) ?? notEntitled(action, form, situation) ?? secondRole(action, form);
  if (wrong) return wrong;
  return action.kind === 'reject' ? decideRejection(action, form, situation) : decideStep(action, form, situation);
}

/** A8.2: no step is skipped or turned round; all open items of a form are at the same step. */
function outOfTurn(form: DestructionForm, step: ItemState, { now }: FormSituation): StepRefusal | undefined {
  const open = form.items.filter(isOpen);
  const [first] = open;
  const facts = { form: form.number, step, state: first?.state ?? form.items[0]?.state ?? '–' };
  if (!first) return refused('formClosed', 'A8.2', facts);
  if (open.some(({ state }) => !mayFollow(state, step))) return refused('formStepOutOfOrder', 'A8.2', facts);
  // A second witness in the same minute as the first would leave open who was named last.
  return open.some(({ last }) => now < last.at || (now === last.at && last.step === step)) ? refused('formStepTooEarly', 'A8.2', facts) : undefined;
}

const MATTER_OF: Readonly<Record<'review' | 'approve' | 'nameWitness', ApprovalMatter>> = { review: 'destructionReview', approve: 'destructionApproval', nameWitness: 'witnessNaming' };

function notEntitled(action: StepAction, form: DestructionForm, situation: FormSituation): StepRefusal | undefined {
  const { people, now } = situation;
  const isArchivist = holds(action.by, 'archivist', now, people.appointments);
  switch (action.kind) {
    case 'execute':
      return isArchivist ? undefined : refused('notArchivist', 'A8.4', { person: action.by, archivists: holdersOf('archivist', now, people.appointments).join(', ') || '–' });
    case 'reject':
      return isArchivist || (['review', 'approve'] as const).some((kind) => rightOf(kind, action.by, form, situation).kind === 'may')
        ? undefined
        : refused('formMayNotReject', 'A8.2', { person: action.by, form: form.number });
    case 'review':
    case 'approve':
    case 'nameWitness': {
      const right = rightOf(action.kind, action.by, form, situation);
      return right.kind === 'may' ? undefined : refused(mayNotCode(action.kind, form, situation), right.rule, { person: action.by, form: form.number });
    }
  }
}

function mayNotCode(kind: 'review' | 'approve' | 'nameWitness', form: DestructionForm, situation: FormSituation): string {
  if (kind === 'review') return 'formMayNotReview';
  if (kind === 'nameWitness') return 'formMayNotNameWitness';
  if (isClassified(levelNow(form, situation))) return 'formClassifiedApproval';
  return situation.policy.ordinaryDestructionNeedsGeneralManager ? 'formOrdinaryApproval' : 'formOrdinaryHeadApproval';
}

/** The right that a person's office gives to take a step of a form. */
export function rightOf(kind: 'review' | 'approve' | 'nameWitness', person: string, form: DestructionForm, situation: FormSituation): ApprovalRight {
  const departments = [...new Set(openDocuments(form, situation).map((document) => document?.department ?? ''))];
  return approvalRight(MATTER_OF[kind], levelNow(form, situation), standingOf(person, departments, situation.now, situation.people), situation.policy);
}

const openDocuments = (form: DestructionForm, { documentOf }: FormSituation) => form.items.filter(isOpen).map(({ fileNumber }) => documentOf(fileNumber));

/** The level of the open items, as listed or as the register has it now, whichever is more secret. */
const levelNow = (form: DestructionForm, { documentOf }: FormSituation) =>
  formLevel(form.items.filter(isOpen).flatMap(({ fileNumber, listed }) => [listed.secrecy, documentOf(fileNumber)?.level ?? listed.secrecy]));

/** A8.5: nobody is two of reviewer, approver, executor and witness; nobody reviews or approves what he listed. */
function secondRole(action: StepAction, form: DestructionForm): StepRefusal | undefined {
  const person = action.kind === 'nameWitness' ? action.witness : action.by;
  const roles = { listed: form.listedBy, reviewed: form.reviewer, approved: form.approver, witnessNamed: form.witness, destroyed: form.executor } as const;
  const apart: Readonly<Record<StepAction['kind'], readonly (keyof typeof roles)[]>> = {
    review: ['listed'],
    approve: ['listed', 'reviewed'],
    nameWitness: ['reviewed', 'approved'],
    execute: ['reviewed', 'approved', 'witnessNamed'],
    reject: [],
  };
  if (action.kind === 'nameWitness' && action.witness.trim() === '') return refused('witnessMissing', 'A8.5', { form: form.number });
  const other = apart[action.kind].find((role) => samePerson(roles[role], person));
  return other && refused('formSamePerson', 'A8.5', { person, form: form.number, step: STEP_OF[action.kind], otherStep: other });
}

function decideStep(action: Exclude<StepAction, { kind: 'reject' }>, form: DestructionForm, situation: FormSituation): FormOutcome {
  const right = action.kind === 'execute' ? undefined : rightOf(action.kind, action.by, form, situation);
  const rule = right?.rule ?? 'A8.4';
  const parts = {
    step: STEP_OF[action.kind],
    at: situation.now,
    by: action.by,
    rule,
    witness: action.kind === 'nameWitness' ? action.witness.trim() : form.witness,
    delegationNumber: right?.kind === 'may' ? (right.delegation?.number ?? '') : '',
  };
  const kept: KeptItem[] = [];
  const rows = form.items.filter(isOpen).map((item): DestructionRow => {
    const reason = action.kind === 'execute' ? reasonNow(item, form, situation) : undefined;
    if (reason === undefined) return rowOf(item, { ...parts, secrecy: levelApproved(action, item, situation) });
    kept.push({ fileNumber: item.fileNumber, reason });
    return rowOf(item, { ...parts, step: 'rejected', reason: situation.wordReason(reason) });
  });
  return { kind: 'done', form: form.number, rows, kept, rule };
}

/** The level for which an item is approved is the one that it has then; before and after it stays as it was. */
const levelApproved = ({ kind }: StepAction, { fileNumber, last }: FormItem, { documentOf }: FormSituation) =>
  kind === 'approve' ? (documentOf(fileNumber)?.level ?? last.secrecy) : last.secrecy;

/** A8.4: an item is checked against the approved form and the register again, at the moment of its destruction. */
function reasonNow(item: FormItem, form: DestructionForm, situation: FormSituation): KeepReason | undefined {
  const document = situation.documentOf(item.fileNumber);
  if (!document) return 'notInRegister';
  const [first] = reasonsToKeep(document, { ...situation, today: situation.now }, form.number);
  if (first) return first;
  const approved = item.last.secrecy;
  const wasOrdinary = approved !== undefined && !isClassified(approved);
  if (wasOrdinary && document.level !== undefined && isClassified(document.level)) return 'levelRaised';
  return document.title === item.listed.title && document.documentDate === item.listed.documentDate ? undefined : 'differsFromForm';
}

function decideRejection(action: Extract<FormAction, { kind: 'reject' }>, form: DestructionForm, { now }: FormSituation): FormOutcome {
  const open = form.items.filter(isOpen);
  const wanted = new Set(action.fileNumbers.map(numberKey));
  const unknown = action.fileNumbers.find((file) => !open.some(({ fileNumber }) => numberKey(fileNumber) === numberKey(file)));
  if (unknown !== undefined) return refused('formItemUnknown', 'A8.2', { form: form.number, document: unknown });
  if (action.reason.trim() === '') return refused('rejectionReasonMissing', 'A8.2', { form: form.number });
  const chosen = wanted.size === 0 ? open : open.filter(({ fileNumber }) => wanted.has(numberKey(fileNumber)));
  const rows = chosen.map((item) => rowOf(item, { step: 'rejected', at: now, by: action.by, rule: 'A8.2', witness: '', delegationNumber: '', reason: action.reason.trim() }));
  return { kind: 'done', form: form.number, rows, kept: [], rule: 'A8.2' };
}

const rowOf = (item: FormItem, parts: Pick<DestructionRow, 'step' | 'at' | 'by' | 'rule' | 'witness' | 'delegationNumber'> & Partial<DestructionRow>): DestructionRow => ({
  ...item.listed,
  remarks: '',
  ...parts,
});
