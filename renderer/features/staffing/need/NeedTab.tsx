import { needFinding } from '#shared/reports/staffing/needFinding';
import { Finding } from '../Finding';
import { DrillPanel } from '../drill/DrillPanel';
import type { StaffingTabProps } from '../tabProps';
import { CaseloadTable } from './CaseloadTable';
import { FewData } from './FewData';
import { NeedPanel } from './NeedPanel';
import { UndoneList } from './UndoneList';
import { WeightTable } from './WeightTable';
import { YearPart } from './YearPart';

/** The need with its margin, line by line from minutes to officers, and what is left undone. */
export function NeedTab({ staffing, viewer }: StaffingTabProps) {
  const { figures, input } = staffing;
  const isFew = input.basis.weights === null && figures.weights.every(({ margin }) => margin.is === 'none');
  return (
    <>
      <Finding sentences={needFinding(figures, input.year.available)} />
      <div className="staffing-columns">
        <div className="staffing-main">
          <WeightTable staffing={staffing} />
          <CaseloadTable staffing={staffing} />
        </div>
        <div className="staffing-side">
          {isFew ? <FewData staffing={staffing} /> : null}
          <NeedPanel staffing={staffing} />
          <UndoneList staffing={staffing} />
          <YearPart staffing={staffing} viewer={viewer} />
        </div>
      </div>
      <DrillPanel staffing={staffing} />
    </>
  );
}
