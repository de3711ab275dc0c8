/** What the marks of the time lines mean. */
export function TrainingKey() {
  return (
    <ul className="training-key" aria-label="Marks">
      <li>
        <i className="attended" /> attended
      </li>
      <li>
        <i className="planned" /> planned
      </li>
      <li>
        <i className="missed" /> missed
      </li>
      <li>
        <i className="due" /> due; red: late
      </li>
      <li>
        <i className="now" /> today
      </li>
    </ul>
  );
}
