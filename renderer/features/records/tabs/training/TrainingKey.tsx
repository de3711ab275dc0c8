/** What the marks of the time lines mean. */
export function TrainingKey() {
  return (
    <ul className="training-key" aria-label="Marks">
      <li>
        <i className="training-attended" /> attended
      </li>
      <li>
        <i className="training-planned" /> planned
      </li>
      <li>
        <i className="training-missed" /> missed
      </li>
      <li>
        <i className="training-due" /> due; red: late
      </li>
      <li>
        <i className="training-now" /> today
      </li>
    </ul>
  );
}
