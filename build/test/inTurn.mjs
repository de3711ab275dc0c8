/**
 * Shows the output of phases that run side by side, one phase after another: the first unfinished phase is shown live,
 * and the output of the others is kept until it is their turn.
 * @template Phase
 * @param {readonly Phase[]} phases
 * @param {(text: string) => void} show
 * @returns {{ phase: Phase, write: (text: string) => void, end: () => void }[]} each must end
 */
export function inTurn(phases, show) {
  const waiting = phases.map((phase) => ({ phase, kept: '', isOver: false }))
  const all = [...waiting]
  const showNext = () => {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      if (first.kept !== '') show(first.kept)
      first.kept = ''
      if (!first.isOver) return
      waiting.shift()
    }
  }
  return all.map((one) => ({
    phase: one.phase,
    write: (text) => {
      one.kept += text
      showNext()
    },
    end: () => {
      one.isOver = true
      showNext()
    },
  }))
}
