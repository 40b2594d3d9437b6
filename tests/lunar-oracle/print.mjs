// Prints "calendar year month leap first-day" for every lunar month of 1968 to 2100, by date-chinese (VSOP87 and Meeus in
// full), which shares no code and no series with the product.
import { CalendarChinese, CalendarKorean, CalendarVietnamese } from 'date-chinese'

const calendars = [
  ['vi', 7, new CalendarVietnamese()],
  ['zh', 8, new CalendarChinese()],
  ['ko', 9, new CalendarKorean()]
]

for (const [name, offset, calendar] of calendars) {
  const day = (jde) => new Date((Math.round(jde + 0.5 + offset / 24) - 2440588) * 86400000).toISOString().slice(0, 10)
  for (let year = 1968; year <= 2100; year++) {
    const next = calendar.newYear(year + 1)
    for (let month = calendar.newYear(year); month < next - 1; month = calendar.nextNewMoon(month + 15)) {
      const [, , number, leap] = calendar.fromJDE(month).get()
      console.log(name, year, number, leap ? 1 : 0, day(month))
    }
  }
}
