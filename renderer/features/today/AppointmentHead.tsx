/** The head of the table of appointments: of the day's own, and of the example on an empty day. */
export function AppointmentHead() {
  return (
    <thead>
      <tr>
        <th scope="col">Time</th>
        <th scope="col">Appointment</th>
        <th scope="col" className="right">
          Planned
        </th>
        <th scope="col">Outcome</th>
      </tr>
    </thead>
  );
}
