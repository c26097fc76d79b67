/** A type as written: its name, the number of `[]` after it, and the offset at which it starts. */
export interface TypeName {
  readonly start: number;
  readonly name: string;
  readonly dimensions: number;
}

const PRIMITIVES = new Set('def boolean byte short char int long float double void'.split(' '));

/** Packages of the types that Painless knows by simple name (painless/java.lang.txt, java.util.txt, …). */
const PACKAGES: { readonly [name: string]: string } = {
  'java.lang':
    'Appendable Boolean Byte CharSequence Character Comparable Double Enum Float Integer Iterable Long Math Number Object Short StackTraceElement StrictMath String StringBuffer StringBuilder System Void ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException ClassCastException ClassNotFoundException CloneNotSupportedException Exception IllegalAccessException IllegalArgumentException IllegalStateException IndexOutOfBoundsException NegativeArraySizeException NullPointerException NumberFormatException RuntimeException SecurityException StringIndexOutOfBoundsException UnsupportedOperationException',
  'java.util':
    'AbstractCollection AbstractList AbstractMap AbstractQueue AbstractSequentialList AbstractSet ArrayDeque ArrayList Arrays Base64 BitSet Calendar Collection Collections Comparator ConcurrentModificationException Currency Date Deque Dictionary DoubleSummaryStatistics EmptyStackException Enumeration Formatter GregorianCalendar HashMap HashSet Hashtable IdentityHashMap IntSummaryStatistics Iterator LinkedHashMap LinkedHashSet LinkedList List ListIterator Locale LongSummaryStatistics Map MissingResourceException NavigableMap NavigableSet NoSuchElementException Objects Observable Observer Optional OptionalDouble OptionalInt OptionalLong PrimitiveIterator PriorityQueue Queue Random RandomAccess Set SimpleTimeZone SortedMap SortedSet Spliterator Stack StringJoiner StringTokenizer TimeZone TreeMap TreeSet UUID Vector',
  'java.util.function':
    'BiConsumer BiFunction BinaryOperator BiPredicate BooleanSupplier Consumer DoubleBinaryOperator DoubleFunction DoublePredicate DoubleSupplier DoubleUnaryOperator Function IntFunction IntPredicate LongFunction ObjIntConsumer Predicate Supplier ToDoubleFunction ToIntFunction ToLongFunction UnaryOperator',
  'java.util.regex': 'MatchResult Matcher Pattern',
  'java.util.stream': 'BaseStream Collector Collectors DoubleStream IntStream LongStream Stream',
  'java.time':
    'Clock DateTimeException DayOfWeek Duration Instant LocalDate LocalDateTime LocalTime Month MonthDay OffsetDateTime OffsetTime Period Year YearMonth ZonedDateTime ZoneId ZoneOffset',
  'java.time.format':
    'DateTimeFormatter DateTimeFormatterBuilder DateTimeParseException DecimalStyle FormatStyle ResolverStyle SignStyle TextStyle',
  'java.time.temporal':
    'ChronoField ChronoUnit IsoFields JulianFields Temporal TemporalAccessor TemporalAdjuster TemporalAdjusters TemporalAmount TemporalField TemporalQueries TemporalQuery TemporalUnit UnsupportedTemporalTypeException ValueRange WeekFields',
  'java.math': 'BigDecimal BigInteger MathContext RoundingMode',
  'java.text':
    'DateFormat DecimalFormat DecimalFormatSymbols MessageFormat NumberFormat ParseException SimpleDateFormat',
  'org.elasticsearch.ingest.common': 'Processors',
  'org.elasticsearch.painless.api': 'CIDR Debug Json',
  'org.elasticsearch.common.geo': 'GeoPoint',
};

/** Types by their simple names, as messages and type tests need them in full. */
const canonicalNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PACKAGES).flatMap(([name, types]) =>
    types.split(' ').map((type): [string, string] => [type, `${name}.${type}`]),
  ),
  ['Map.Entry', 'java.util.Map.Entry'],
  ['AbstractMap.SimpleEntry', 'java.util.AbstractMap.SimpleEntry'],
  ['Calendar.Builder', 'java.util.Calendar.Builder'],
]);

/** The canonical name of a type known to Painless, given its simple or canonical name; undefined for any other. */
export function canonicalType(name: string): string | undefined {
  if (PRIMITIVES.has(name)) return name;
  const known = canonicalNames.get(name);
  if (known !== undefined) return known;
  const simple = name.slice(name.search(/[A-Z]/));
  return canonicalNames.get(simple) === name ? name : undefined;
}

/** A type as printed by Painless. */
export function typeText(type: TypeName): string {
  return (canonicalType(type.name) ?? type.name) + '[]'.repeat(type.dimensions);
}
