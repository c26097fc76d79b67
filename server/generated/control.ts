// Made by scripts/generate.mjs from schemas/control/ and schemas/fixture.schema.json. Do not edit.

/**
 * How documents of the connector are ingested.
 */
export type FixturePipeline = ({
/**
 * Extract text from files.
 */
extract_binary_content?: boolean
/**
 * The pipeline's name.
 */
name?: string
/**
 * Trim text.
 */
reduce_whitespace?: boolean
/**
 * Run inference.
 */
run_ml_inference?: boolean
} | null)

/**
 * All types by name.
 */
export interface ControlTypes {
AdvanceInput?: AdvanceInput
Acknowledged?: Acknowledged
FixtureList?: FixtureList
FixtureSummary?: FixtureSummary
SnapshotList?: SnapshotList
SnapshotSummary?: SnapshotSummary
StateDiff?: StateDiff
LeakReport?: LeakReport
Changes?: Changes
ChangedItem?: ChangedItem
Difference?: Difference
SandboxList?: SandboxList
Dropped?: Dropped
ClockView?: ClockView
IdsView?: IdsView
JournalPage?: JournalPage
JournalSummary?: JournalSummary
EntryView?: EntryView
Diagnosis?: Diagnosis
WaitResult?: WaitResult
NearMiss?: NearMiss
Mismatch?: Mismatch
Verification?: Verification
ClosestRequest?: ClosestRequest
FaultView?: FaultView
FaultList?: FaultList
PresetList?: PresetList
ScenarioList?: ScenarioList
PlayedScenario?: PlayedScenario
StandInView?: StandInView
StandInAction?: StandInAction
ClockInput?: ClockInput
DiffInput?: DiffInput
EntryMatch?: EntryMatch
FaultAnswer?: FaultAnswer
FaultDefinitions?: FaultDefinitions
FaultDrip?: FaultDrip
FaultItems?: FaultItems
FaultRule?: FaultRule
FaultRules?: FaultRules
IdsInput?: IdsInput
JournalSearch?: JournalSearch
LoadInput?: LoadInput
RequestMatch?: RequestMatch
ScenarioInput?: ScenarioInput
StandInJob?: StandInJob
StandInSettings?: StandInSettings
VerifyInput?: VerifyInput
WaitInput?: WaitInput
FixtureState?: FixtureState
FixtureConnector?: FixtureConnector
FixtureSyncJob?: FixtureSyncJob
FixtureSecret?: FixtureSecret
FixtureIndex?: FixtureIndex
FixtureDocument?: FixtureDocument
FixtureDeletion?: FixtureDeletion
FixtureConfigurationField?: FixtureConfigurationField
FixtureFiltering?: FixtureFiltering
FixtureFilteringHalf?: FixtureFilteringHalf
FixtureSchedule?: FixtureSchedule
FixtureFeature?: FixtureFeature
FixturePipeline?: FixturePipeline
}
/**
 * How far the clock is moved.
 */
export interface AdvanceInput {
/**
 * How far; a minus goes back. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
by: (string | number)
}
/**
 * It was done.
 */
export interface Acknowledged {
/**
 * True.
 */
acknowledged: boolean
}
/**
 * The fixtures that can be loaded by name.
 */
export interface FixtureList {
/**
 * Your own first, then the shipped ones.
 */
fixtures: FixtureSummary[]
}
/**
 * A fixture.
 */
export interface FixtureSummary {
/**
 * Its name.
 */
name: string
/**
 * What it is for.
 */
description: string
}
/**
 * The snapshots.
 */
export interface SnapshotList {
/**
 * In the order in which they were first saved.
 */
snapshots: SnapshotSummary[]
}
/**
 * A snapshot.
 */
export interface SnapshotSummary {
/**
 * Its name.
 */
name: string
/**
 * When it was saved, on the mock's clock.
 */
taken_at: string
/**
 * How many indices it has.
 */
indices: number
/**
 * How many documents.
 */
documents: number
}
/**
 * What differs between two states. Parts without a difference are left out.
 */
export interface StateDiff {
/**
 * True where nothing differs.
 */
same: boolean
/**
 * Each difference in words.
 */
summary: string[]
connectors?: Changes
sync_jobs?: Changes
secrets?: Changes
indices?: Changes
/**
 * Documents by index.
 */
documents?: {
[k: string]: Changes
}
/**
 * Definitions of the cluster by kind.
 */
cluster?: {
[k: string]: Changes
}
}
/**
 * What became of named things. Lists end at a hundred.
 */
export interface Changes {
/**
 * What came.
 */
added: string[]
/**
 * What went.
 */
removed: string[]
/**
 * What is otherwise.
 */
changed: ChangedItem[]
/**
 * How many more there are than the lists show.
 */
more?: number
}
/**
 * Something that is otherwise than it was.
 */
export interface ChangedItem {
/**
 * Its id or name.
 */
id: string
/**
 * Where it differs.
 */
fields: Difference[]
}
/**
 * One place where two values differ; what is not there is left out.
 */
export interface Difference {
/**
 * scheduling.full.enabled, rules[2].value
 */
path: string
/**
 * The first value.
 */
before?: unknown
/**
 * The second.
 */
after?: unknown
}
/**
 * What is different from what a reset would bring.
 */
export interface LeakReport {
/**
 * True where a reset would change nothing.
 */
clean: boolean
/**
 * True where nothing differs.
 */
same: boolean
/**
 * Each difference in words.
 */
summary: string[]
connectors?: Changes
sync_jobs?: Changes
secrets?: Changes
indices?: Changes
/**
 * Documents by index.
 */
documents?: {
[k: string]: Changes
}
/**
 * Definitions of the cluster by kind.
 */
cluster?: {
[k: string]: Changes
}
}
/**
 * The sandboxes.
 */
export interface SandboxList {
/**
 * Their names.
 */
sandboxes: string[]
}
/**
 * What was dropped.
 */
export interface Dropped {
/**
 * How many sandboxes.
 */
dropped: number
}
/**
 * What time it is for the mock.
 */
export interface ClockView {
/**
 * ISO 8601 in UTC.
 */
now: string
/**
 * True where it stands still.
 */
frozen: boolean
/**
 * How much faster than real time it goes.
 */
rate: number
/**
 * Milliseconds that it goes on with each request.
 */
tick: number
/**
 * True where it is the machine's own time.
 */
system: boolean
}
/**
 * What determines ids and random numbers.
 */
export interface IdsView {
/**
 * null where they are random.
 */
seed: (string | null)
}
/**
 * Requests of the journal.
 */
export interface JournalPage {
/**
 * How many are as described.
 */
total: number
/**
 * The latest of them, the oldest first.
 */
entries: EntryView[]
journal: JournalSummary
}
/**
 * A request with its answer, without secrets and credentials.
 */
export interface EntryView {
/**
 * Its number.
 */
id: number
/**
 * When it came, on the mock's clock.
 */
at: string
/**
 * The sandbox that it was for.
 */
sandbox?: string
/**
 * Name of the operation in Elasticsearch's specification; null where no route fits.
 */
operation: (string | null)
/**
 * HTTP method.
 */
method: string
/**
 * Decoded path.
 */
path: string
/**
 * Values of the route's placeholders.
 */
params: {
[k: string]: string
}
/**
 * Query parameters.
 */
query: {
[k: string]: string
}
/**
 * Headers.
 */
headers: {
[k: string]: unknown
}
/**
 * Parsed body; a list of lines where it is newline-delimited.
 */
body?: unknown
/**
 * Status of the answer; 0 where none was sent.
 */
status: number
/**
 * Real milliseconds.
 */
took_ms: number
/**
 * Parsed answer.
 */
answer?: unknown
diagnosis?: Diagnosis
/**
 * What became of the answer, where it did not go out as it is.
 */
outcome?: ("connection_reset" | "connection_closed" | "hanging" | "answer_damaged")
/**
 * Ids of the fault rules that had a hand in it.
 */
faults?: string[]
}
/**
 * Why a request was refused: beside the answer, never in it.
 */
export interface Diagnosis {
/**
 * The reason and what to do, in a sentence or two.
 */
summary: string
/**
 * Who would refuse it: Elasticsearch too, only this mock, or a fault rule that somebody has set.
 */
refused_by: ("elasticsearch" | "es-connector-mock" | "fault")
/**
 * The route that was perhaps meant.
 */
nearest_route?: string
/**
 * Methods that the path has.
 */
allowed_methods?: string[]
/**
 * A name that was not known.
 */
unknown?: {
/**
 * What was not known.
 */
name: string
/**
 * What is nearest to it.
 */
nearest?: string
/**
 * What there is.
 */
known: string[]
}
/**
 * States of the connector or job.
 */
state?: {
/**
 * The state that refused a transition.
 */
current: string
/**
 * Those that it leads to.
 */
accepts: string[]
}
}
/**
 * What the journal holds.
 */
export interface JournalSummary {
/**
 * Requests that it still has.
 */
kept: number
/**
 * Requests that came.
 */
recorded: number
/**
 * Roughly how much memory they take.
 */
bytes: number
/**
 * How much it keeps.
 */
limits: {
/**
 * Most requests.
 */
entries: number
/**
 * Most bytes.
 */
bytes: number
}
}
/**
 * What came of waiting.
 */
export interface WaitResult {
/**
 * False where the time was over first.
 */
arrived: boolean
/**
 * How many came.
 */
count: number
/**
 * How many should have come.
 */
wanted?: number
/**
 * The requests, the oldest first.
 */
entries: EntryView[]
/**
 * Requests that are nearly as described.
 */
closest?: NearMiss[]
/**
 * Where they did not come: what came instead, as one text.
 */
explanation?: string
}
/**
 * A request that is nearly as described.
 */
export interface NearMiss {
entry: EntryView
/**
 * In what it differs.
 */
differences: Mismatch[]
}
/**
 * One thing in which a request is not what was wanted.
 */
export interface Mismatch {
/**
 * operation, query.size, body.status, …
 */
field: string
/**
 * What was wanted.
 */
wanted: unknown
/**
 * What came; left out where nothing did.
 */
found?: unknown
}
/**
 * What came of a verification.
 */
export interface Verification {
/**
 * Whether the requests came that should have come.
 */
passed: boolean
/**
 * How many requests were as wanted; of an order, how many steps of it.
 */
count: number
/**
 * What was wanted and what came, in words.
 */
reason: string
/**
 * Where it failed: the requests that were nearly as wanted.
 */
closest?: ClosestRequest[]
/**
 * All of it as one text.
 */
explanation?: string
}
/**
 * A request that was nearly as wanted.
 */
export interface ClosestRequest {
/**
 * The request.
 */
request: {
/**
 * Its number.
 */
id: number
/**
 * Its operation.
 */
operation: (string | null)
/**
 * Its method.
 */
method: string
/**
 * Its path.
 */
path: string
/**
 * Status of its answer.
 */
status: number
}
/**
 * In what it differs, in words.
 */
differences: string[]
}
/**
 * A fault rule, with what it does and has done.
 */
export interface FaultView {
/**
 * Name of the rule. Default: fault-1, fault-2, ….
 */
id: string
/**
 * Why the rule is there.
 */
description?: string
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * stands for any text.
 */
operation?: (string | string[])
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * stands for any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}. * stands for any text.
 */
params?: {
[k: string]: string
}
/**
 * Query parameters that must be there. * stands for any text.
 */
query?: {
[k: string]: string
}
/**
 * Headers that must be there. * stands for any text.
 */
headers?: {
[k: string]: string
}
/**
 * JSON that the body must contain: objects may have more keys. {"$like": "db-*"} takes any such text, {"$exists": false} wants a key not to be there.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * Only the nth of the requests that fit.
 */
nth?: number
/**
 * Only every nth of the requests that fit.
 */
every?: number
/**
 * At most so often.
 */
times?: number
/**
 * How likely it is each time.
 */
probability?: number
/**
 * What determines chance. Default: the rule's id.
 */
seed?: string
/**
 * How long the rule holds, on the mock's clock. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
for?: (string | number)
respond?: FaultAnswer
/**
 * An error in Elasticsearch's own words, or a proxy's. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
items?: FaultItems
/**
 * True: the request is carried out first, and only its answer is lost or replaced. Default false.
 */
processed?: boolean
/**
 * How long the answer is held back, in real time. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
delay?: (string | number)
/**
 * How much longer the delay may be, by chance. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
jitter?: (string | number)
drip?: FaultDrip
/**
 * reset: the connection is reset. close: it ends without an answer. hang: nothing ever comes.
 */
connection?: ("reset" | "close" | "hang")
/**
 * empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are no JSON. html: a page of a proxy. no_product_header: X-elastic-product is missing, so that official clients refuse the server.
 */
damage?: ("empty" | "truncate" | "garbage" | "html" | "no_product_header")
/**
 * What the rule does, in words.
 */
explanation: string
/**
 * Requests that fit.
 */
seen: number
/**
 * Requests that it did something to.
 */
hits: number
/**
 * Items that it let fail.
 */
item_hits?: number
/**
 * False where it has done all that it will do.
 */
active: boolean
}
/**
 * What is answered instead. Starts from a preset, if there is one; what else is given replaces its parts.
 */
export interface FaultAnswer {
/**
 * An error in Elasticsearch's own words, or a proxy's. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
/**
 * HTTP status.
 */
status?: number
/**
 * Type of the error in Elasticsearch's envelope.
 */
type?: string
/**
 * Reason of the error.
 */
reason?: string
/**
 * The whole body: text as it is, anything else as JSON.
 */
body?: unknown
/**
 * Headers that are added.
 */
headers?: {
[k: string]: string
}
}
/**
 * Which items of a bulk request fail inside a 200, and how. They are not carried out; the others are.
 */
export interface FaultItems {
error?: FaultAnswer
/**
 * An error in Elasticsearch's own words, or a proxy's. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
/**
 * Places in the request, counted from 0.
 */
positions?: number[]
/**
 * Every nth item, counted over all requests.
 */
every?: number
/**
 * How likely an item fails.
 */
probability?: number
/**
 * At most so many items.
 */
times?: number
/**
 * index, create, update, delete, or several.
 */
action?: (string | string[])
/**
 * Name of the index, or several. * stands for any text.
 */
index?: (string | string[])
/**
 * Id of the document, or several. * stands for any text.
 */
id?: (string | string[])
/**
 * JSON that the item's second line must contain.
 */
body?: unknown
}
/**
 * The answer comes in small pieces.
 */
export interface FaultDrip {
/**
 * Bytes of a piece. Default 16.
 */
bytes?: number
/**
 * Time between two pieces. Default 100ms. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
every?: (string | number)
}
/**
 * The fault rules.
 */
export interface FaultList {
/**
 * In the order in which they were added.
 */
faults: FaultView[]
}
/**
 * Errors that a rule can answer with by name.
 */
export interface PresetList {
/**
 * The errors.
 */
presets: {
/**
 * Its name.
 */
name: string
/**
 * Status, and when a cluster answers so.
 */
meaning: string
}[]
}
/**
 * Incidents that can be played.
 */
export interface ScenarioList {
/**
 * The incidents.
 */
scenarios: {
/**
 * Its name.
 */
name: string
/**
 * What happens, and what a good service makes of it.
 */
description: string
}[]
}
/**
 * An incident that was let happen.
 */
export interface PlayedScenario {
/**
 * Its name.
 */
name: string
/**
 * What happens.
 */
description: string
/**
 * The fault rules that it added.
 */
faults: FaultView[]
/**
 * What it changed, in words.
 */
changes: string[]
}
/**
 * The stand-in for the connector service.
 */
export interface StandInView {
/**
 * Whether it is there.
 */
active: boolean
settings?: StandInSettings
/**
 * What it has done lately, the latest last.
 */
done: StandInAction[]
}
/**
 * What the stand-in for the connector service does, on the mock's clock.
 */
export interface StandInSettings {
/**
 * How often connectors check in. Default 30s; 0 for never. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
check_in_every?: (string | number)
/**
 * True: configured connectors become connected when they check in. Default true.
 */
connect?: boolean
/**
 * True: jobs are made when a connector's schedule says so. Default false.
 */
follow_schedules?: boolean
/**
 * What becomes of sync jobs. Default: one rule for all, with its defaults.
 */
jobs?: StandInJob[]
}
/**
 * What becomes of sync jobs. The first rule that fits a job counts.
 */
export interface StandInJob {
/**
 * Jobs of these connectors. * stands for any text.
 */
connector_id?: (string | string[])
/**
 * Jobs of these service types. * stands for any text.
 */
service_type?: (string | string[])
/**
 * full, incremental, access_control, or several.
 */
job_type?: (string | string[])
/**
 * How long a job waits until it is claimed. Default 1s. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
claim_after?: (string | number)
/**
 * How often a job is read until it is claimed, in the place of a time.
 */
claim_after_reads?: number
/**
 * How often a running job checks in. Default 10s. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
check_in_every?: (string | number)
/**
 * How many documents the job indexes. Default 0.
 */
documents?: number
/**
 * What each document has besides its id, title and _timestamp.
 */
document?: {
[k: string]: unknown
}
/**
 * How long a job runs. Default 5s. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
finish_after?: (string | number)
/**
 * How often a running job is read until it ends, in the place of a time.
 */
finish_after_reads?: number
/**
 * completed: it ends well. error: it fails. stall: it is claimed and never heard of again. pending: nobody claims it. Default completed.
 */
outcome?: ("completed" | "error" | "stall" | "pending")
/**
 * Why it fails.
 */
error?: string
/**
 * Who runs it. Default stand-in.
 */
worker_hostname?: string
}
/**
 * Something that the stand-in did.
 */
export interface StandInAction {
/**
 * When, on the mock's clock.
 */
at: string
/**
 * What, in words.
 */
what: string
}
/**
 * How the clock goes from now on. What is left out stays as it is.
 */
export interface ClockInput {
/**
 * The time to show. ISO 8601, or milliseconds since the epoch.
 */
now?: (string | number)
/**
 * True stops the clock, false lets it run.
 */
frozen?: boolean
/**
 * How much faster than real time it goes; 0 stands still.
 */
rate?: number
/**
 * How far it goes on with each request. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
tick?: (string | number)
}
/**
 * What a snapshot is compared with.
 */
export interface DiffInput {
/**
 * Another snapshot; left out, the state as it is now.
 */
with?: string
}
/**
 * Which requests of the journal are meant. All of it must hold; {} means every request.
 */
export interface EntryMatch {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * stands for any text.
 */
operation?: (string | string[])
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * stands for any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}. * stands for any text.
 */
params?: {
[k: string]: string
}
/**
 * Query parameters that must be there. * stands for any text.
 */
query?: {
[k: string]: string
}
/**
 * Headers that must be there. * stands for any text.
 */
headers?: {
[k: string]: string
}
/**
 * JSON that the body must contain: objects may have more keys. {"$like": "db-*"} takes any such text, {"$exists": false} wants a key not to be there.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * Status of the answer, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * Only requests from that time on, on the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to that time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one of this id.
 */
after?: number
}
/**
 * What several schemas of faults share.
 */
export interface FaultDefinitions {
/**
 * An error in Elasticsearch's own words, or a proxy's. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
}
/**
 * Which requests go wrong, when, and how. What describes requests must hold as a whole; without it, every request is meant.
 */
export interface FaultRule {
/**
 * Name of the rule. Default: fault-1, fault-2, ….
 */
id?: string
/**
 * Why the rule is there.
 */
description?: string
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * stands for any text.
 */
operation?: (string | string[])
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * stands for any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}. * stands for any text.
 */
params?: {
[k: string]: string
}
/**
 * Query parameters that must be there. * stands for any text.
 */
query?: {
[k: string]: string
}
/**
 * Headers that must be there. * stands for any text.
 */
headers?: {
[k: string]: string
}
/**
 * JSON that the body must contain: objects may have more keys. {"$like": "db-*"} takes any such text, {"$exists": false} wants a key not to be there.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * Only the nth of the requests that fit.
 */
nth?: number
/**
 * Only every nth of the requests that fit.
 */
every?: number
/**
 * At most so often.
 */
times?: number
/**
 * How likely it is each time.
 */
probability?: number
/**
 * What determines chance. Default: the rule's id.
 */
seed?: string
/**
 * How long the rule holds, on the mock's clock. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
for?: (string | number)
respond?: FaultAnswer
/**
 * An error in Elasticsearch's own words, or a proxy's. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
items?: FaultItems
/**
 * True: the request is carried out first, and only its answer is lost or replaced. Default false.
 */
processed?: boolean
/**
 * How long the answer is held back, in real time. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
delay?: (string | number)
/**
 * How much longer the delay may be, by chance. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
jitter?: (string | number)
drip?: FaultDrip
/**
 * reset: the connection is reset. close: it ends without an answer. hang: nothing ever comes.
 */
connection?: ("reset" | "close" | "hang")
/**
 * empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are no JSON. html: a page of a proxy. no_product_header: X-elastic-product is missing, so that official clients refuse the server.
 */
damage?: ("empty" | "truncate" | "garbage" | "html" | "no_product_header")
}
/**
 * All rules, in the place of those that are there.
 */
export interface FaultRules {
/**
 * The rules; the first that fits has the first word.
 */
faults: FaultRule[]
}
/**
 * What determines ids and random numbers.
 */
export interface IdsInput {
/**
 * Any text; null makes them random again.
 */
seed?: (string | number | null)
}
/**
 * Which requests to list.
 */
export interface JournalSearch {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * stands for any text.
 */
operation?: (string | string[])
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * stands for any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}. * stands for any text.
 */
params?: {
[k: string]: string
}
/**
 * Query parameters that must be there. * stands for any text.
 */
query?: {
[k: string]: string
}
/**
 * Headers that must be there. * stands for any text.
 */
headers?: {
[k: string]: string
}
/**
 * JSON that the body must contain: objects may have more keys. {"$like": "db-*"} takes any such text, {"$exists": false} wants a key not to be there.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * Status of the answer, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * Only requests from that time on, on the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to that time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one of this id.
 */
after?: number
/**
 * How many of the latest to show. Default 100.
 */
limit?: number
}
/**
 * How a state is loaded.
 */
export interface LoadInput {
/**
 * The state becomes the one that a reset goes back to.
 */
baseline?: boolean
}
/**
 * Which requests are meant. All of it must hold; {} means every request.
 */
export interface RequestMatch {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * stands for any text.
 */
operation?: (string | string[])
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * stands for any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}. * stands for any text.
 */
params?: {
[k: string]: string
}
/**
 * Query parameters that must be there. * stands for any text.
 */
query?: {
[k: string]: string
}
/**
 * Headers that must be there. * stands for any text.
 */
headers?: {
[k: string]: string
}
/**
 * JSON that the body must contain: objects may have more keys. {"$like": "db-*"} takes any such text, {"$exists": false} wants a key not to be there.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
}
/**
 * Whom a scenario is about.
 */
export interface ScenarioInput {
/**
 * The connector. Default: the first that it can happen to.
 */
connector_id?: string
/**
 * The sync job. Default: the first that it can happen to.
 */
sync_job_id?: string
/**
 * How often it happens. Each scenario has a default.
 */
times?: number
/**
 * Which items of bulk requests it happens to: every third, say. For bulk-item-rejections, where 3 is the default.
 */
every?: number
}
/**
 * Which requests should have come, and how often: at least once unless told otherwise.
 */
export interface VerifyInput {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * stands for any text.
 */
operation?: (string | string[])
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * stands for any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}. * stands for any text.
 */
params?: {
[k: string]: string
}
/**
 * Query parameters that must be there. * stands for any text.
 */
query?: {
[k: string]: string
}
/**
 * Headers that must be there. * stands for any text.
 */
headers?: {
[k: string]: string
}
/**
 * JSON that the body must contain: objects may have more keys. {"$like": "db-*"} takes any such text, {"$exists": false} wants a key not to be there.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * Status of the answer, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * Only requests from that time on, on the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to that time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one of this id.
 */
after?: number
/**
 * So often.
 */
exactly?: number
/**
 * So often or more.
 */
at_least?: number
/**
 * So often or less.
 */
at_most?: number
/**
 * Not at all.
 */
never?: boolean
/**
 * Requests that should have come one after the other; others may have come in between.
 */
in_order?: EntryMatch[]
}
/**
 * Which requests to wait for.
 */
export interface WaitInput {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * stands for any text.
 */
operation?: (string | string[])
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * stands for any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}. * stands for any text.
 */
params?: {
[k: string]: string
}
/**
 * Query parameters that must be there. * stands for any text.
 */
query?: {
[k: string]: string
}
/**
 * Headers that must be there. * stands for any text.
 */
headers?: {
[k: string]: string
}
/**
 * JSON that the body must contain: objects may have more keys. {"$like": "db-*"} takes any such text, {"$exists": false} wants a key not to be there.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * Status of the answer, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * Only requests from that time on, on the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to that time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one of this id.
 */
after?: number
/**
 * How many; those that came before count, too. Default 1.
 */
count?: number
/**
 * How long, in real time. Default 5s. Milliseconds, or a text like 250ms, 5s, 10m, 2h.
 */
timeout?: (string | number)
}
/**
 * A named state of the whole mock: what POST /_mock/fixtures/{name} loads, what GET and PUT /_mock/state export and import.
 */
export interface FixtureState {
/**
 * What the fixture is for. Listed by GET /_mock/fixtures.
 */
description?: string
/**
 * Connectors. An empty list makes the connector index without a document; without the key there is no index until a connector is made.
 */
connectors?: FixtureConnector[]
/**
 * Sync jobs. An empty list makes the index.
 */
sync_jobs?: FixtureSyncJob[]
/**
 * Connector secrets. An empty list makes the index.
 */
secrets?: FixtureSecret[]
/**
 * Indices by name.
 */
indices?: {
[k: string]: FixtureIndex
}
/**
 * Definitions of the cluster by kind and name, as the mock keeps them: pipelines, templates, settings, … null takes away a built-in one.
 */
cluster?: {
[k: string]: {
[k: string]: unknown
}
}
}
/**
 * What a connector document may have. What is left out gets the API's own defaults, as if it had just been created.
 */
export interface FixtureConnector {
/**
 * The connector's id.
 */
id: string
/**
 * The document's _version. Default 1.
 */
_version?: number
/**
 * The document's _seq_no, which is its place in the index's natural order. Default: its place in this list.
 */
_seq_no?: number
/**
 * Id of the API key that the connector's service uses.
 */
api_key_id?: (string | null)
/**
 * Id of the secret that holds the API key of an Elastic-managed connector.
 */
api_key_secret_id?: (string | null)
/**
 * Configuration fields by name.
 */
configuration?: {
[k: string]: FixtureConfigurationField
}
/**
 * Custom schedules by name.
 */
custom_scheduling?: {
[k: string]: unknown
}
/**
 * Text that people see.
 */
description?: (string | null)
/**
 * Sync rules, active ones and the draft. One entry.
 */
filtering?: FixtureFiltering[]
/**
 * The index that the connector fills. Elastic-managed connectors: starts with content-.
 */
index_name?: (string | null)
/**
 * True for an Elastic-managed connector. Default false.
 */
is_native?: boolean
/**
 * Language analyzer of the index.
 */
language?: (string | null)
/**
 * Name that people see.
 */
name?: (string | null)
/**
 * When which kind of sync is due.
 */
scheduling?: {
access_control?: FixtureSchedule
full?: FixtureSchedule
incremental?: FixtureSchedule
}
/**
 * The kind of data source: google_drive, postgresql, …
 */
service_type?: (string | null)
/**
 * Default created, for an Elastic-managed connector needs_configuration.
 */
status?: ("created" | "needs_configuration" | "configured" | "connected" | "error")
/**
 * Always false by default; kept for old services.
 */
sync_now?: boolean
/**
 * True for a soft-deleted connector.
 */
deleted?: boolean
/**
 * What is wrong with the connector.
 */
error?: (string | null)
/**
 * What the connector can do.
 */
features?: ({
document_level_security?: FixtureFeature
incremental_sync?: FixtureFeature
native_connector_api_keys?: FixtureFeature
/**
 * Which sync rules it takes.
 */
sync_rules?: {
advanced?: FixtureFeature
basic?: FixtureFeature
}
} | null)
pipeline?: FixturePipeline
/**
 * When the service last checked in. ISO 8601 in UTC.
 */
last_seen?: (string | null)
/**
 * When documents were last synced. ISO 8601 in UTC.
 */
last_synced?: (string | null)
/**
 * How the last sync of content ended.
 */
last_sync_status?: ("pending" | "in_progress" | "canceling" | "canceled" | "suspended" | "completed" | "error" | null)
/**
 * Why the last sync of content failed.
 */
last_sync_error?: (string | null)
/**
 * When the last full sync was due. ISO 8601 in UTC.
 */
last_sync_scheduled_at?: (string | null)
/**
 * When the last incremental sync was due. ISO 8601 in UTC.
 */
last_incremental_sync_scheduled_at?: (string | null)
/**
 * How the last sync of access control ended.
 */
last_access_control_sync_status?: ("pending" | "in_progress" | "canceling" | "canceled" | "suspended" | "completed" | "error" | null)
/**
 * Why the last sync of access control failed.
 */
last_access_control_sync_error?: (string | null)
/**
 * When the last sync of access control was due. ISO 8601 in UTC.
 */
last_access_control_sync_scheduled_at?: (string | null)
/**
 * Documents that the last sync indexed.
 */
last_indexed_document_count?: (number | null)
/**
 * Documents that the last sync deleted.
 */
last_deleted_document_count?: (number | null)
/**
 * Where the next incremental sync starts. Anything the service stores.
 */
sync_cursor?: unknown
}
/**
 * One field of a connector's configuration, with its value.
 */
export interface FixtureConfigurationField {
/**
 * Group in the form.
 */
category?: string
/**
 * The value where none is set.
 */
default_value?: unknown
/**
 * When the field is shown.
 * 
 * Items: A condition.
 */
depends_on?: {
/**
 * Another field.
 */
field: string
/**
 * The value it must have.
 */
value: unknown
}[]
/**
 * How the form shows it.
 */
display?: ("text" | "textbox" | "textarea" | "numeric" | "toggle" | "dropdown")
/**
 * Label in the form.
 */
label?: (string | null)
/**
 * Choices of a dropdown.
 * 
 * Items: An option.
 */
options?: {
/**
 * Label of the option.
 */
label: string
/**
 * Value of the option.
 */
value: unknown
}[]
/**
 * Place in the form.
 */
order?: number
/**
 * Text in the empty field.
 */
placeholder?: (string | null)
/**
 * Default false.
 */
required?: boolean
/**
 * Default false.
 */
sensitive?: boolean
/**
 * Help text.
 */
tooltip?: (string | null)
/**
 * Type of the value.
 */
type?: ("str" | "int" | "list" | "bool" | null)
/**
 * Where the field is hidden.
 */
ui_restrictions?: string[]
/**
 * Checks of the value.
 * 
 * Items: A check.
 */
validations?: {
/**
 * What the value is held against.
 */
constraint?: unknown
/**
 * Kind of the check.
 */
type?: ("less_than" | "greater_than" | "list_type" | "included_in" | "regex" | "unset")
}[]
/**
 * The value.
 */
value?: unknown
}
/**
 * The active sync rules and their draft.
 */
export interface FixtureFiltering {
active?: FixtureFilteringHalf
/**
 * DEFAULT.
 */
domain?: string
draft?: FixtureFilteringHalf
}
/**
 * Rules, snippet and the result of their validation.
 */
export interface FixtureFilteringHalf {
/**
 * Advanced sync rules.
 */
advanced_snippet?: {
/**
 * When it was made. ISO 8601 in UTC.
 */
created_at?: (string | null)
/**
 * When it was changed. ISO 8601 in UTC.
 */
updated_at?: (string | null)
/**
 * The snippet.
 */
value?: unknown
}
/**
 * Basic sync rules.
 * 
 * Items: A rule.
 */
rules?: {
/**
 * When it was made. ISO 8601 in UTC.
 */
created_at?: (string | null)
/**
 * Field that the rule looks at.
 */
field?: string
/**
 * The rule's id.
 */
id?: string
/**
 * Place among the rules.
 */
order?: number
/**
 * What happens to documents that fit.
 */
policy?: ("include" | "exclude")
/**
 * How the value is compared.
 */
rule?: ("contains" | "ends_with" | "equals" | "regex" | "starts_with" | ">" | "<")
/**
 * When it was changed. ISO 8601 in UTC.
 */
updated_at?: (string | null)
/**
 * What the field is compared with.
 */
value?: string
}[]
/**
 * What the service found.
 */
validation?: {
/**
 * Findings.
 * 
 * Items: A finding.
 */
errors?: {
/**
 * Rules that it is about.
 */
ids?: string[]
/**
 * What is wrong.
 */
messages?: string[]
}[]
/**
 * The result.
 */
state?: ("edited" | "invalid" | "valid")
}
}
/**
 * Whether and when a kind of sync is due.
 */
export interface FixtureSchedule {
/**
 * Default false.
 */
enabled?: boolean
/**
 * A Quartz cron expression. Default 0 0 0 * * ?.
 */
interval?: string
}
/**
 * Whether the connector can do it.
 */
export interface FixtureFeature {
/**
 * Whether it is on.
 */
enabled: boolean
}
/**
 * What a sync job's document may have. What is left out gets the API's own defaults.
 */
export interface FixtureSyncJob {
/**
 * The job's id.
 */
id: string
/**
 * The document's _version. Default 1.
 */
_version?: number
/**
 * The document's _seq_no, which is its place in the index's natural order. Default: its place in this list.
 */
_seq_no?: number
/**
 * What the job keeps of its connector. With the id alone, the rest is taken from the connector as a new job would take it.
 */
connector: {
/**
 * The connector's id.
 */
id: string
/**
 * The active sync rules at the job's creation.
 */
filtering?: {
[k: string]: unknown
}
/**
 * The index to fill.
 */
index_name?: (string | null)
/**
 * Language analyzer.
 */
language?: (string | null)
pipeline?: FixturePipeline
/**
 * The kind of data source.
 */
service_type?: (string | null)
/**
 * The configuration at the job's creation.
 */
configuration?: {
[k: string]: unknown
}
/**
 * Where an incremental sync starts.
 */
sync_cursor?: unknown
}
/**
 * Default full.
 */
job_type?: ("full" | "incremental" | "access_control")
/**
 * Default on_demand.
 */
trigger_method?: ("on_demand" | "scheduled")
/**
 * Default pending.
 */
status?: ("pending" | "in_progress" | "canceling" | "canceled" | "suspended" | "completed" | "error")
/**
 * Default: now. ISO 8601 in UTC.
 */
created_at?: (string | null)
/**
 * Default: now. ISO 8601 in UTC.
 */
last_seen?: (string | null)
/**
 * When a worker claimed it. ISO 8601 in UTC.
 */
started_at?: (string | null)
/**
 * When it ended. ISO 8601 in UTC.
 */
completed_at?: (string | null)
/**
 * When it was asked to stop. ISO 8601 in UTC.
 */
cancelation_requested_at?: (string | null)
/**
 * When it stopped. ISO 8601 in UTC.
 */
canceled_at?: (string | null)
/**
 * Why it failed.
 */
error?: (string | null)
/**
 * Who runs it.
 */
worker_hostname?: (string | null)
/**
 * Anything the service stores.
 */
metadata?: {
[k: string]: unknown
}
/**
 * Documents indexed.
 */
indexed_document_count?: number
/**
 * Mebibytes indexed.
 */
indexed_document_volume?: number
/**
 * Documents deleted.
 */
deleted_document_count?: number
/**
 * Documents in the index afterwards.
 */
total_document_count?: number
}
/**
 * What GET /_connector/_secret/{id} answers.
 */
export interface FixtureSecret {
/**
 * The secret's id.
 */
id: string
/**
 * The secret in clear text.
 */
value: string
/**
 * The document's _version. Default 1.
 */
_version?: number
/**
 * The document's _seq_no, which is its place in the index's natural order. Default: its place in this list.
 */
_seq_no?: number
}
/**
 * An index with its documents. Each part that is left out comes from the templates that fit the name; a part that is there stands for the whole.
 */
export interface FixtureIndex {
/**
 * Default: a new one.
 */
uuid?: string
/**
 * ISO 8601 in UTC. Default: now.
 */
created_at?: string
/**
 * Default false.
 */
closed?: boolean
/**
 * Settings by their flat name without the index. prefix: number_of_replicas, refresh_interval, …
 */
settings?: {
[k: string]: string | number | boolean | unknown[]
}
/**
 * As GET /{index}/_mapping shows it.
 */
mappings?: {
[k: string]: unknown
}
/**
 * Aliases by name.
 */
aliases?: {
/**
 * How the alias is set up.
 */
[k: string]: {
/**
 * A query that the alias adds to each search.
 */
filter?: {
[k: string]: unknown
}
/**
 * Routing of writes through the alias.
 */
index_routing?: string
/**
 * Routing of searches through the alias.
 */
search_routing?: string
/**
 * Writes to the alias go here.
 */
is_write_index?: boolean
/**
 * Wildcards pass it by.
 */
is_hidden?: boolean
}
}
/**
 * The documents.
 */
documents?: FixtureDocument[]
/**
 * Deleted documents: one that is made again under such an id goes on counting its versions.
 */
deleted?: FixtureDeletion[]
}
/**
 * A document of an index.
 */
export interface FixtureDocument {
/**
 * The document's id.
 */
id: string
/**
 * The routing it was indexed with.
 */
routing?: string
/**
 * The document's _version. Default 1.
 */
version?: number
/**
 * The document's _seq_no, which is its place in the index's natural order. Default: its place in this list.
 */
seq_no?: number
/**
 * The document's _source.
 */
source: {
[k: string]: unknown
}
}
/**
 * What an index remembers of a deleted document.
 */
export interface FixtureDeletion {
/**
 * The id it had.
 */
id: string
/**
 * The document's _version. Default 1.
 */
version: number
/**
 * The document's _seq_no, which is its place in the index's natural order. Default: its place in this list.
 */
seq_no: number
}
