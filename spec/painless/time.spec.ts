import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { compileScript } from '../../server/painless/compile';
import { scriptContexts } from '../../server/painless/context';
import { toStoredJson } from '../../server/painless/values/json';
import { stringValueOf } from '../../server/painless/values/text';
import type { ScriptValue } from '../../server/painless/values/values';
import { Budget } from '../../server/runtime/budget';

const NOW = Date.UTC(2024, 0, 2, 3, 4, 5, 678);

const PRELUDE = `
  ZonedDateTime noon = ZonedDateTime.parse('2024-01-01T12:00:00Z');
  ZonedDateTime berlin = ZonedDateTime.parse('2024-03-30T02:30:00+01:00[Europe/Berlin]');
  LocalDate leap = LocalDate.of(2024, 2, 29);
  Instant zero = Instant.ofEpochMilli(0L);
`;

function run(expression: string): ScriptValue {
  const source = `${PRELUDE} return ${expression};`;
  return compileScript(source, 'painless', scriptContexts.field).run(
    { params: {}, doc: {} },
    { now: () => NOW, budget: new Budget() },
  );
}

/** The innermost cause of the error. */
function failure(expression: string): string {
  try {
    run(expression);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const cause = error.causedBy ?? error;
    return `${cause.type}: ${cause.reason}`;
  }
  throw new Error('nothing was thrown');
}

/** An expression → its value, printed with Java's toString. */
const VALUES: readonly (readonly [string, string])[] = [
  ['Instant.ofEpochMilli(1704067200123L)', '2024-01-01T00:00:00.123Z'],
  ['Instant.ofEpochSecond(-1L)', '1969-12-31T23:59:59Z'],
  ['Instant.ofEpochMilli(-1L).getNano()', '999000000'],
  ["Instant.parse('2024-01-01T00:00:00.000001Z')", '2024-01-01T00:00:00.000001Z'],
  ["Instant.parse('2024-01-01T01:00:00+01:00').toEpochMilli()", '1704067200000'],
  ['zero.plus(90, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.HOURS)', '1970-01-01T01:00:00Z'],
  ['zero.plusSeconds(5).isAfter(zero)', 'true'],
  ['zero.atZone(ZoneId.of("Europe/Berlin"))', '1970-01-01T01:00+01:00[Europe/Berlin]'],
  ['noon', '2024-01-01T12:00Z'],
  ['noon.toInstant().toEpochMilli() == noon.getMillis()', 'true'],
  ['noon.plusNanos(1).plusMonths(1)', '2024-02-01T12:00:00.000000001Z'],
  ['noon.minusDays(1).getDayOfWeekEnum()', 'SUNDAY'],
  ['noon.dayOfWeekEnum.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)', 'Mon'],
  ['noon.monthValue + noon.month.toString() + noon.dayOfYear', '1JANUARY1'],
  ['noon.withZoneSameInstant(ZoneId.of("America/New_York"))', '2024-01-01T07:00-05:00[America/New_York]'],
  ['noon.withZoneSameLocal(ZoneOffset.ofHours(2)).getOffset()', '+02:00'],
  ['noon.format(DateTimeFormatter.ISO_LOCAL_DATE)', '2024-01-01'],
  ['noon.plusNanos(120000000).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)', '2024-01-01T12:00:00.12Z'],
  [
    "noon.format(DateTimeFormatter.ofPattern('EEEE, d MMMM yyyy HH:mm:ss.SSS XXX'))",
    'Monday, 1 January 2024 12:00:00.000 Z',
  ],
  ["berlin.format(DateTimeFormatter.ofPattern('x'))", '+01'],
  ["DateTimeFormatter.ofPattern('yyyy-MM-dd HH:mm').withZone(ZoneId.of('UTC')).format(zero)", '1970-01-01 00:00'],
  // Clocks change from 2:00 to 3:00 on the last Sunday of March.
  ['berlin.plusDays(1)', '2024-03-31T03:30+02:00[Europe/Berlin]'],
  ['berlin.plusHours(24)', '2024-03-31T03:30+02:00[Europe/Berlin]'],
  ['berlin.plusDays(2)', '2024-04-01T02:30+02:00[Europe/Berlin]'],
  ['ChronoUnit.HOURS.between(berlin, berlin.plusDays(2))', '47'],
  ['ChronoUnit.DAYS.between(berlin, berlin.plusDays(2))', '2'],
  ['ChronoUnit.DAYS.between(noon, noon.plusHours(47))', '1'],
  ['ChronoUnit.MONTHS.between(LocalDate.of(2024, 1, 31), leap)', '0'],
  ['ChronoUnit.MONTHS.between(leap, LocalDate.of(2024, 1, 29))', '-1'],
  ['ChronoUnit.YEARS.between(leap, leap.plusYears(1))', '0'],
  ['leap.plusYears(1)', '2025-02-28'],
  ['leap.withMonth(4).lengthOfMonth()', '30'],
  ['leap.isLeapYear()', 'true'],
  ['leap.atStartOfDay().plusMinutes(1)', '2024-02-29T00:01'],
  ['leap.atStartOfDay(ZoneId.of("UTC")).toEpochSecond()', '1709164800'],
  ['leap.get(ChronoField.DAY_OF_YEAR)', '60'],
  ['LocalDate.of(2021, 1, 3).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)', '53'],
  ['LocalDate.of(2021, 1, 3).get(IsoFields.WEEK_BASED_YEAR)', '2020'],
  ['noon.get(IsoFields.QUARTER_OF_YEAR)', '1'],
  ["LocalDate.parse('31.04.2024', DateTimeFormatter.ofPattern('dd.MM.yyyy'))", '2024-04-30'],
  ["LocalDateTime.parse('2024-01-01 10:11', DateTimeFormatter.ofPattern('yyyy-MM-dd HH:mm'))", '2024-01-01T10:11'],
  ["LocalDateTime.parse('2024-01-01T10:11:12.5').toInstant(ZoneOffset.UTC)", '2024-01-01T10:11:12.500Z'],
  ["OffsetDateTime.parse('2024-01-01T10:00:00+02:00').toInstant()", '2024-01-01T08:00:00Z'],
  [
    "ZonedDateTime.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse('2024-01-01T10:00:00+02:00'))",
    '2024-01-01T10:00+02:00',
  ],
  ['Duration.between(zero, Instant.ofEpochMilli(93784005L))', 'PT26H3M4.005S'],
  ['Duration.between(noon, noon.minusSeconds(90)).toMinutes()', '-1'],
  ['Duration.ofMinutes(90).plusSeconds(1).toHours()', '1'],
  ['Duration.ofMillis(-1500L)', 'PT-1.5S'],
  ['noon.plus(Duration.ofDays(1))', '2024-01-02T12:00Z'],
  ['new Date()', 'Tue Jan 02 03:04:05 UTC 2024'],
  ['new Date(1L).after(new Date(0L))', 'true'],
  ['new Date(0L).toInstant()', '1970-01-01T00:00:00Z'],
  ["new SimpleDateFormat('yyyy-MM-dd HH:mm:ss.SSS').format(new Date(1704067200123L))", '2024-01-01 00:00:00.123'],
  ["new SimpleDateFormat('yyyy-MM-dd').parse('2024-1-5 and more').getTime()", '1704412800000'],
  ['DayOfWeek.of(7).plus(1)', 'MONDAY'],
  ["Month.valueOf('MAY').getValue()", '5'],
  ['noon == ZonedDateTime.parse("2024-01-01T12:00:00Z")', 'true'],
  ['noon == ZonedDateTime.parse("2024-01-01T13:00:00+01:00")', 'false'],
  ['noon.isEqual(ZonedDateTime.parse("2024-01-01T13:00:00+01:00"))', 'true'],
  ['noon instanceof ZonedDateTime', 'true'],
  ['Collections.max([noon, noon.plusDays(1), berlin.minusYears(1)])', '2024-01-02T12:00Z'],
];

/** An expression → the innermost cause of its failure. */
const FAILURES: readonly (readonly [string, string])[] = [
  ['Instant.now()', 'illegal_argument_exception: static method [java.time.Instant, now/0] not found'],
  ['ZonedDateTime.now()', 'illegal_argument_exception: static method [java.time.ZonedDateTime, now/0] not found'],
  ["LocalDate.parse('x')", "date_time_parse_exception: Text 'x' could not be parsed at index 0"],
  [
    "LocalDate.parse('2024-02-30')",
    "date_time_parse_exception: Text '2024-02-30' could not be parsed: Invalid date 'FEBRUARY 30'",
  ],
  [
    "LocalDate.parse('2023-02-29')",
    "date_time_parse_exception: Text '2023-02-29' could not be parsed: Invalid date 'February 29' as '2023' is not a leap year",
  ],
  [
    "LocalDate.parse('2024-13-01')",
    "date_time_parse_exception: Text '2024-13-01' could not be parsed: Invalid value for MonthOfYear (valid values 1 - 12): 13",
  ],
  [
    "LocalDate.parse('2024-01-01T')",
    "date_time_parse_exception: Text '2024-01-01T' could not be parsed, unparsed text found at index 10",
  ],
  [
    "ZonedDateTime.parse('2024-01-01T10:00:00')",
    "date_time_parse_exception: Text '2024-01-01T10:00:00' could not be parsed at index 19",
  ],
  [
    "Instant.parse('2024-01-01T00:00Z')",
    "date_time_parse_exception: Text '2024-01-01T00:00Z' could not be parsed at index 16",
  ],
  [
    "ZonedDateTime.parse('2024-01-01', DateTimeFormatter.ofPattern('yyyy-MM-dd'))",
    "date_time_parse_exception: Text '2024-01-01' could not be parsed: Unable to obtain ZonedDateTime from TemporalAccessor: {},ISO resolved to 2024-01-01 of type java.time.format.Parsed",
  ],
  ['LocalDate.of(2024, 2, 30)', "date_time_exception: Invalid date 'FEBRUARY 30'"],
  [
    'ZonedDateTime.from(zero)',
    'date_time_exception: Unable to obtain ZonedDateTime from TemporalAccessor: 1970-01-01T00:00:00Z of type java.time.Instant',
  ],
  ["ZoneId.of('Foo/Bar')", 'zone_rules_exception: Unknown time-zone ID: Foo/Bar'],
  ["ZoneId.of('PST')", 'zone_rules_exception: Unknown time-zone ID: PST'],
  ["DateTimeFormatter.ofPattern('b')", 'illegal_argument_exception: Unknown pattern letter: b'],
  [
    "DateTimeFormatter.ofPattern('yyyy').format(zero)",
    'unsupported_temporal_type_exception: Unsupported field: YearOfEra',
  ],
  ['zero.plus(1, ChronoUnit.MONTHS)', 'unsupported_temporal_type_exception: Unsupported unit: Months'],
  ['leap.plus(1, ChronoUnit.HOURS)', 'unsupported_temporal_type_exception: Unsupported unit: Hours'],
  ['noon.isBefore(zero)', 'class_cast_exception: Cannot cast java.time.Instant to java.time.ZonedDateTime'],
  ["new SimpleDateFormat('yyyy').parse('x')", 'parse_exception: Unparseable date: "x"'],
  [
    'noon.dayOfWeekEnum.getDisplayName(TextStyle.FULL, Locale.ROOT)',
    'not_emulated_exception: es-connector-mock does not emulate Painless method [java.time.DayOfWeek, getDisplayName/2] with FULL of the locale [und]',
  ],
];

describe('Painless: dates and times', () => {
  for (const [expression, text] of VALUES) {
    it(`${expression} is ${text}`, () => {
      expect(stringValueOf(run(expression), new Budget())).to.equal(text);
    });
  }

  for (const [expression, why] of FAILURES) {
    it(`${expression} fails`, () => {
      expect(failure(expression)).to.equal(why);
    });
  }

  it('are stored as Elasticsearch writes them', () => {
    const stored = toStoredJson(
      run('[noon, zero, leap, leap.atStartOfDay(), new Date(1L), noon.getDayOfWeek(), Duration.ofHours(1)]'),
      new Budget(),
    );
    expect(stored).to.deep.equal([
      '2024-01-01T12:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
      '2024-02-29',
      '2024-02-29T00:00:00.000',
      '1970-01-01T00:00:00.001Z',
      'MONDAY',
      'PT1H',
    ]);
  });

  it('print what they can read again @fuzz', () => {
    const millis = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(millis, (time) => {
        const text = stringValueOf(run(`Instant.ofEpochMilli(${time}L)`), new Budget());
        expect(run(`Instant.parse('${text}').toEpochMilli()`)).to.equal(BigInt(time));
        expect(Date.parse(text)).to.equal(time);
      }),
      { numRuns: 100 },
    );
  });

  it('fail only as in Elasticsearch, whatever is parsed with whatever pattern @fuzz', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-:.TZ+ []'), maxLength: 25 });
    const pattern = fc.string({ unit: fc.constantFrom(..."yMdHhmsSXxZVzEa'[]-: "), maxLength: 12 });
    fc.assert(
      fc.property(text, pattern, (given, format) => {
        const quoted = format.replaceAll("'", "\\'");
        for (const expression of [
          `ZonedDateTime.parse('${given}')`,
          `LocalDateTime.parse('${given}', DateTimeFormatter.ofPattern('${quoted}'))`,
          `noon.format(DateTimeFormatter.ofPattern('${quoted}'))`,
        ]) {
          try {
            run(expression);
          } catch (error) {
            expect(error).to.be.instanceOf(ElasticsearchError);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
