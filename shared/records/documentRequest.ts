import { docket } from './officer';
import { defineRecord, type ContentOf } from './recordDefinition';
import { day, fields, instant, list, oneOf, orNull, recordIdSchema, text, type Checked } from './schemas';
import { sealed } from './sealed';

/** The steps of a request for a travel document, in the order in which they usually come. */
export const documentSteps = [
  'prepared', 'submitted', 'interview', 'more asked for', 'escalated', 'issued', 'refused', 'expired', 'withdrawn',
] as const;

/** A step of a request. `escalated` means escalated to the Department of State. */
export const documentStep = oneOf(...documentSteps);

/** A step of a request. */
export type DocumentStep = Checked<typeof documentStep>;

/** The causes of an obstacle, in the order in which the form offers them. */
export const obstacleCauses = ['no answer', 'refused', 'quota', 'identity disputed', 'other'] as const;

const obstacleCause = oneOf(...obstacleCauses);

/** Why a request does not move. */
export type ObstacleCause = Checked<typeof obstacleCause>;

/** The reasons for putting off a follow-up. */
export const putOffReasons = ['papers awaited', 'post closed', 'other'] as const;

const putOffReason = oneOf(...putOffReasons);

/** Why a follow-up was put off. */
export type PutOffReason = Checked<typeof putOffReason>;

/** A step's name and date before a correction, and when it was corrected. */
const earlierStep = fields({ step: documentStep, on: day, correctedAt: instant });

/** A step on a day. `earlier` has what it said before each correction, oldest first. */
const datedStep = fields({ step: documentStep, on: day, earlier: list(earlierStep) });

/** A step on a day, with what it said before it was corrected. */
export type DatedStep = Checked<typeof datedStep>;

/** An obstacle from a day on. `until` is the first day without it; null while it lasts. */
const obstacle = fields({ cause: obstacleCause, since: day, until: orNull(day) });

/** An obstacle of a request. */
export type Obstacle = Checked<typeof obstacle>;

const putOff = fields({ to: day, reason: putOffReason, on: day });

/** A follow-up that was put off on a day to a later one. A step or contact after that day ends it. */
export type PutOff = Checked<typeof putOff>;

/** The kinds of document that an embassy or consulate issues on request, in the order of the form. */
export const starterDocumentKinds = [
  'Passport', 'Emergency document', 'Letter of introduction', 'Consular interview',
] as const;

/**
 * A request for one travel document. Only `officer` writes it. `opened` is the day on which the request began, even if
 * it was taken over from another officer; `continues` is then the id of the record that was handed over. `recorded` is
 * the day on which this record was made; the request can be observed from then on. Steps are in the order in which they
 * were added. At most one obstacle, the last, has no end. `putOffNote` is the reason for `putOff` in the officer's own
 * words. `handedOver` is the day on which the officer gave the request to another officer. Whether a request is open
 * depends on its last step and `handedOver` (`shared/rules/documents`). Its minutes are those of the entries that name
 * the request.
 */
export const documentRequest = defineRecord({
  type: 'documentRequest',
  listed: { name: 'Travel document requests', sealed: 'local references and reasons in your own words' },
  schema: fields({
    officer: recordIdSchema,
    country: text,
    post: orNull(text),
    kind: text,
    docket,
    opened: day,
    recorded: day,
    reference: orNull(sealed),
    steps: list(datedStep),
    obstacles: list(obstacle),
    validUntil: orNull(day),
    putOff: orNull(putOff),
    putOffNote: orNull(sealed),
    handedOver: orNull(day),
    continues: orNull(recordIdSchema),
  }),
  owner: (content) => content.officer,
  keys: ['officer', '=continues|continues'],
  sealed: ['reference', 'putOffNote'],
  fields: {
    officer: { meaning: 'The officer whose request it is', share: 'unit' },
    country: { meaning: 'ISO 3166 code of the country asked for a document', share: 'unit' },
    post: { meaning: 'The embassy or consulate asked, or null', share: 'unit' },
    kind: { meaning: 'The kind of document', share: 'unit' },
    docket: { meaning: 'The docket of the case', share: 'unit' },
    opened: { meaning: 'The day the request began, unchanged by a handover', share: 'unit' },
    recorded: { meaning: 'The day it was recorded here', share: 'unit' },
    reference: { meaning: 'The officer’s own reference', share: 'own' },
    steps: { meaning: 'The steps with their days, and what they said before a correction', share: 'unit' },
    obstacles: { meaning: 'Causes that held it up, each with its first day and the day it ended', share: 'unit' },
    validUntil: { meaning: 'The last day on which an issued document is valid, or null', share: 'unit' },
    putOff: { meaning: 'The day the next follow-up was put off to, why and when, or null', share: 'own' },
    putOffNote: { meaning: 'The reason in the officer’s own words, or null', share: 'own' },
    handedOver: { meaning: 'The day it was handed over to another officer, or null', share: 'unit' },
    continues: { meaning: 'The handed-over request that it continues, or null', share: 'unit' },
  },
});

/** A document request's content. */
export type DocumentRequest = ContentOf<typeof documentRequest>;
