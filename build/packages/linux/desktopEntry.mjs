/** How a Linux desktop shows the program in its menu and lets it open calendars. */

/** The entry's file name without `.desktop`; the window names it, so that the desktop connects the two. */
export const desktopName = 'daybook'

/** The entry of the menu. `%f`: the one calendar that was double-clicked. */
export const desktopEntry = `[Desktop Entry]
Type=Application
Name=Daybook
GenericName=Work time log
Comment=Record, plan and report your own working time, without a network
Exec=/usr/bin/daybook %f
Icon=daybook
Terminal=false
Categories=Office;Calendar;
Keywords=time;log;hours;calendar;workload;
MimeType=text/calendar;
StartupNotify=true
StartupWMClass=Daybook
`

/** The type of calendars, for desktops whose own list lacks it. */
export const mimeTypes = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="text/calendar">
    <comment>Calendar</comment>
    <glob pattern="*.ics"/>
  </mime-type>
</mime-info>
`
