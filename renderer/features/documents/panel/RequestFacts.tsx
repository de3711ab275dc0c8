import type { ReactNode } from 'react';
import type { RequestFigures } from '#shared/analysis/documents/requestFigures';
import { countedText } from '#shared/reports/figures';
import { validityWarnings } from '#shared/rules/documents/validity';
import { shortDayName } from '#shared/time/dateNames';
import { daysBetween } from '#shared/time/days';
import { classes } from '#renderer/ui/Button';
import { Icon } from '#renderer/ui/Icon';
import { causeNames, putOffNames, validityWords, weekdayDayName } from '../model/words';
import type { Ledger } from '../useLedger';

type FactsProps = { readonly figures: RequestFigures; readonly ledger: Ledger };

/** What is known of a request, one line each. */
export function RequestFacts({ figures, ledger }: FactsProps) {
  const { request, chain, validity } = figures;
  const { early, urgent } = validityWarnings;
  return (
    <dl className="request-facts">
      <DueFact figures={figures} ledger={ledger} />
      <RuleFact figures={figures} ledger={ledger} />
      <ObstacleFact figures={figures} ledger={ledger} />
      <Fact
        name="Valid until"
        remark={validity === null ? `warns ${early} and ${urgent} d before` : validityWords(validity.days)}
        isAlarm={validity?.look === 'urgent' || validity?.look === 'ended'}
      >
        {request.validUntil === null ? 'no document' : weekdayDayName(request.validUntil)}
      </Fact>
      <Fact name="Local reference" remark={<><Icon name="lock" small /> sealed, in no export</>}>
        {ledger.references.get(request.id) ?? 'none'}
      </Fact>
      {chain.records.length > 1 ? (
        <Fact name="Continues" remark={`opened ${shortDayName(chain.opened)}`}>
          {countedText(chain.records.length - 1, 'earlier record')}
        </Fact>
      ) : null}
      {request.handedOver === null ? null : (
        <Fact name="Handed over" remark="give this code to the new officer">
          {shortDayName(request.handedOver)} <code className="request-code">{request.id}</code>
        </Fact>
      )}
    </dl>
  );
}

function DueFact({ figures: { followUp, late, closed, request } }: FactsProps) {
  if (closed !== null) return <Fact name="Next follow-up" remark={`since ${shortDayName(closed)}`}>none: closed</Fact>;
  const { due, unmoved } = followUp;
  if (due === null) return <Fact name="Next follow-up" remark="first after “submitted”">none yet</Fact>;
  const { putOff } = request;
  const isPutOff = putOff !== null && putOff.to === unmoved;
  const moved = due === unmoved ? '' : `rule said ${shortDayName(unmoved ?? due)}`;
  const why = isPutOff ? `put off: ${putOffNames[putOff.reason].toLowerCase()}` : moved;
  return (
    <Fact name="Next follow-up" remark={late > 0 ? `${late} d late` : why} isAlarm={late > 0}>
      {weekdayDayName(due)}
    </Fact>
  );
}

function RuleFact({ figures: { request, followUp }, ledger: { context } }: FactsProps) {
  const rule = followUp.rule ?? context.ruleOn(request.country, context.today);
  const { firstAfterDays, everyDays, escalateAfterContacts } = rule;
  const remark = followUp.shouldEscalate
    ? `escalate: ${followUp.contactsWithoutAnswer} contacts without answer`
    : `escalate after ${escalateAfterContacts}`;
  return (
    <Fact name="Rule" remark={remark} isAlarm={followUp.shouldEscalate}>
      {firstAfterDays} d, then every {everyDays}
    </Fact>
  );
}

function ObstacleFact({ figures: { obstacle }, ledger: { context: { today } } }: FactsProps) {
  if (obstacle === null) return <Fact name="Obstacle" remark="">none</Fact>;
  const { cause, since } = obstacle;
  const days = daysBetween(since, today);
  return <Fact name="Obstacle" remark={`since ${shortDayName(since)}, ${days} d`}>{causeNames[cause]}</Fact>;
}

type FactProps = {
  readonly name: string;
  readonly remark: ReactNode;
  readonly isAlarm?: boolean;
  readonly children: ReactNode;
};

function Fact({ name, remark, isAlarm = false, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>{children}</span>
        <span className={classes('request-remark', isAlarm && 'request-alarm')}>{remark}</span>
      </dd>
    </div>
  );
}
