// Made by scripts/generate.mjs from schemas/control/ and schemas/fixture.schema.json. Do not edit.

import type { OperationPattern } from './names';

/** The action of an item of a bulk request. */
export type BulkAction = 'index' | 'create' | 'update' | 'delete';

/**
 * What a text must be: a pattern in which * matches any text; a list of patterns, one of which must match; or operators, all of which must hold.
 */
export type TextMatch = (string | string[] | {
/**
 * A pattern in which * matches any text.
 */
$like?: string
/**
 * Exactly this text; * has no special meaning.
 */
$equals?: string
/**
 * If false, the text must be absent.
 */
$exists?: boolean
/**
 * At least one of these must match.
 * 
 * @minItems 1
 */
$any_of?: TextMatch[]
$not?: TextMatch
/**
 * Greater than this. Compared as a number if this is one, otherwise as text.
 */
$gt?: (number | string)
/**
 * Greater than or equal to this.
 */
$gte?: (number | string)
/**
 * Less than this.
 */
$lt?: (number | string)
/**
 * Less than or equal to this.
 */
$lte?: (number | string)
})
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
UpstreamView?: UpstreamView
Loaded?: Loaded
CallList?: CallList
CallSummary?: CallSummary
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
Recording?: Recording
RecordedStep?: RecordedStep
RecordedAnswer?: RecordedAnswer
Verification?: Verification
ClosestRequest?: ClosestRequest
UnexpectedRefusals?: UnexpectedRefusals
FaultView?: FaultView
FaultCallView?: FaultCallView
FaultReleased?: FaultReleased
FaultList?: FaultList
PresetList?: PresetList
ScenarioList?: ScenarioList
PlayedScenario?: PlayedScenario
StandInView?: StandInView
StandInAction?: StandInAction
RequestSummary?: RequestSummary
OperationCount?: OperationCount
FailedPart?: FailedPart
Whoami?: Whoami
WhoamiIndices?: WhoamiIndices
OperationList?: OperationList
OperationView?: OperationView
EntryText?: EntryText
BodyText?: BodyText
CutBody?: CutBody
ClockInput?: ClockInput
DiffInput?: DiffInput
EntryMatch?: EntryMatch
ExportInput?: ExportInput
FaultAnswer?: FaultAnswer
FaultCall?: FaultCall
FaultDefinitions?: FaultDefinitions
FaultDrip?: FaultDrip
FaultHeld?: FaultHeld
FaultItems?: FaultItems
FaultRelease?: FaultRelease
FaultRule?: FaultRule
FaultRules?: FaultRules
FaultStep?: FaultStep
FaultSwitch?: FaultSwitch
IdsInput?: IdsInput
JournalEvents?: JournalEvents
JournalSearch?: JournalSearch
LoadInput?: LoadInput
OperationSearch?: OperationSearch
RequestMatch?: RequestMatch
ScenarioInput?: ScenarioInput
StandInJob?: StandInJob
StandInSettings?: StandInSettings
TextMatch?: TextMatch
VerifyInput?: VerifyInput
WaitInput?: WaitInput
WhoamiInput?: WhoamiInput
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
 * How far to move the clock.
 */
export interface AdvanceInput {
/**
 * How far; negative values move it backwards. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
by: (string | number)
}
/**
 * The call succeeded.
 */
export interface Acknowledged {
/**
 * Always true.
 */
acknowledged: boolean
}
/**
 * The cluster behind the server, and what requests have made in it.
 */
export interface UpstreamView {
/**
 * The URL of the cluster, without credentials.
 */
url: string
/**
 * What was seen made, and what a reset removes.
 */
made: {
/**
 * index, data stream, connector, sync job, index template, pipeline, …
 */
kind: string
/**
 * Its name or id.
 */
name: string
}[]
/**
 * Changes of what was not seen made. They stay.
 */
staying: {
/**
 * What was changed, in words.
 */
change: string
/**
 * How many requests changed it.
 */
requests: number
}[]
}
/**
 * The state was loaded.
 */
export interface Loaded {
/**
 * Always true.
 */
acknowledged: boolean
/**
 * The places of secrets that the state does not contain, because it was exported without them. Their values are placeholders now.
 */
placeholders?: string[]
}
/**
 * The calls of the control API.
 */
export interface CallList {
/**
 * How to open the inspector.
 */
inspector: string
/**
 * In the order of the documentation.
 */
calls: CallSummary[]
}
/**
 * A call of the control API.
 */
export interface CallSummary {
/**
 * POST /_mock/reset
 */
route: string
/**
 * What it does, in a sentence.
 */
summary: string
}
/**
 * The fixtures that can be loaded by name.
 */
export interface FixtureList {
/**
 * Your own fixtures first, then the built-in ones.
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
 * Number of indices.
 */
indices: number
/**
 * Number of documents.
 */
documents: number
}
/**
 * The differences between two states. Parts without differences are omitted.
 */
export interface StateDiff {
/**
 * True if there are no differences.
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
 * Changes to named items. Each list has at most a hundred entries.
 */
export interface Changes {
/**
 * Added items.
 */
added: string[]
/**
 * Removed items.
 */
removed: string[]
/**
 * Changed items.
 */
changed: ChangedItem[]
/**
 * How many more changes there are than the lists show.
 */
more?: number
}
/**
 * An item that has changed.
 */
export interface ChangedItem {
/**
 * Its id or name.
 */
id: string
/**
 * The fields that differ.
 */
fields: Difference[]
}
/**
 * A place where two values differ; a missing value is omitted.
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
 * The second value.
 */
after?: unknown
}
/**
 * The differences from the state that a reset would restore.
 */
export interface LeakReport {
/**
 * True if a reset would change nothing.
 */
clean: boolean
/**
 * True if there are no differences.
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
 * What was removed.
 */
export interface Dropped {
/**
 * Number of sandboxes.
 */
dropped: number
}
/**
 * The time on the mock's clock.
 */
export interface ClockView {
/**
 * ISO 8601 in UTC.
 */
now: string
/**
 * True if the clock is stopped.
 */
frozen: boolean
/**
 * Speed relative to real time.
 */
rate: number
/**
 * Milliseconds that it advances with each request.
 */
tick: number
/**
 * True if it is the system time.
 */
system: boolean
}
/**
 * What determines ids and random numbers.
 */
export interface IdsView {
/**
 * null if they are random.
 */
seed: (string | null)
}
/**
 * Requests of the journal.
 */
export interface JournalPage {
/**
 * Number of requests that match.
 */
total: number
/**
 * The latest of them, oldest first.
 */
entries: EntryView[]
journal: JournalSummary
}
/**
 * A request with its response, without secrets and credentials.
 */
export interface EntryView {
/**
 * Its number.
 */
id: number
/**
 * When it was received, on the mock's clock.
 */
at: string
/**
 * The sandbox that it was sent to.
 */
sandbox?: string
/**
 * Name of the operation in Elasticsearch's specification; null if no route matches.
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
 * Parsed body; a list of lines if it is newline-delimited.
 */
body?: unknown
body_cut?: CutBody
/**
 * Status of the response; 0 if none was sent.
 */
status: number
/**
 * True if the request was refused, completely or in part.
 */
refused?: boolean
/**
 * Duration in real milliseconds.
 */
took_ms: number
/**
 * Parsed response.
 */
answer?: unknown
answer_cut?: CutBody
/**
 * Headers of the response; not in lists without bodies.
 */
answer_headers?: {
[k: string]: string
}
diagnosis?: Diagnosis
/**
 * What happened to the response, if it was not sent normally.
 */
outcome?: ("connection_reset" | "connection_closed" | "hanging" | "answer_damaged")
/**
 * Ids of the fault rules that affected it.
 */
faults?: string[]
}
/**
 * A large body of which only the first part is kept.
 */
export interface CutBody {
/**
 * Bytes of the whole body.
 */
size: number
/**
 * Hash of the whole body, in hexadecimal digits.
 */
sha256: string
/**
 * Bytes of the part that is kept.
 */
kept: number
}
/**
 * Why a request was refused. This accompanies the response and is never part of it.
 */
export interface Diagnosis {
/**
 * The reason and what to do about it, in a sentence or two.
 */
summary: string
/**
 * Who refuses it: Elasticsearch as well as this mock, only this mock, or a fault rule.
 */
refused_by: ("elasticsearch" | "es-connector-mock" | "fault")
/**
 * The route that was probably meant.
 */
nearest_route?: string
/**
 * Methods that the path accepts.
 */
allowed_methods?: string[]
/**
 * A name that is not known.
 */
unknown?: {
/**
 * The unknown name.
 */
name: string
/**
 * The nearest known name.
 */
nearest?: string
/**
 * The known names.
 */
known: string[]
}
/**
 * The status of the connector or job.
 */
state?: {
/**
 * The current status.
 */
current: string
/**
 * The statuses that it can change to.
 */
accepts: string[]
}
/**
 * Parts that failed although the response reports success; at most twenty.
 */
failures?: FailedPart[]
}
/**
 * A part of a request that failed: an item, a shard, a search.
 */
export interface FailedPart {
/**
 * item 2 (index docs/7), shard 0 of docs, search 1
 */
part: string
/**
 * Type of the error.
 */
type: string
/**
 * Its reason.
 */
reason: string
}
/**
 * What the journal holds.
 */
export interface JournalSummary {
/**
 * Number of requests kept.
 */
kept: number
/**
 * Number of requests received.
 */
recorded: number
/**
 * Changes whenever requests are counted from one again: with each reset, and when the server is started anew or the sandbox made anew. The same number in another numbering is another request.
 */
numbering: string
/**
 * Approximate memory used.
 */
bytes: number
/**
 * How often --watch has loaded the fixtures again, which resets everything else; left out for never.
 */
reloads?: number
/**
 * The limits of the journal.
 */
limits: {
/**
 * Maximum number of requests.
 */
entries: number
/**
 * Maximum number of bytes.
 */
bytes: number
/**
 * The most bytes of one body; of larger ones the first part is kept.
 */
body_bytes: number
}
}
/**
 * The result of waiting.
 */
export interface WaitResult {
/**
 * False if the time ran out.
 */
arrived: boolean
/**
 * Number of requests received.
 */
count: number
/**
 * Number of requests expected.
 */
wanted?: number
/**
 * The requests, oldest first.
 */
entries: EntryView[]
/**
 * Requests that almost match.
 */
closest?: NearMiss[]
/**
 * If they were not received: what was received instead, as text.
 */
explanation?: string
}
/**
 * A request that almost matches.
 */
export interface NearMiss {
entry: EntryView
/**
 * The differences.
 */
differences: Mismatch[]
}
/**
 * One difference between a request and what was wanted.
 */
export interface Mismatch {
/**
 * operation, query.size, body.status, …
 */
field: string
/**
 * The wanted value.
 */
wanted: unknown
/**
 * The value found; omitted if there was none.
 */
found?: unknown
}
/**
 * Requests with their responses, without secrets, as steps that can be played again.
 */
export interface Recording {
/**
 * The version that responded.
 */
elasticsearch: string
/**
 * How many earlier requests the journal no longer had.
 */
lost?: number
/**
 * Oldest first.
 */
steps: RecordedStep[]
}
/**
 * A request of a recording with its response. In the response, ${time}, ${number} and ${text} stand for values that change from run to run.
 */
export interface RecordedStep {
/**
 * Method and target: PUT /_connector/a?pretty. ${name} stands for a value that an earlier step saved, ${now} for the time of the request.
 */
do: string
/**
 * How long the client waited before it, if that was a second or more: 2s.
 */
pause?: string
/**
 * Headers on which the response depends, without credentials.
 */
headers?: {
[k: string]: string
}
/**
 * JSON; a string is sent unchanged.
 */
body?: unknown
/**
 * Ids that the server made up: the path in the response, and the name by which later steps refer to the value.
 */
save?: {
[k: string]: string
}
/**
 * Why the step cannot be played: the journal kept only a part of it, it may contain secrets, or a fault rule responded.
 */
skip?: string
answer: RecordedAnswer
}
/**
 * The response of a recorded step.
 */
export interface RecordedAnswer {
/**
 * Its status.
 */
status: number
/**
 * Headers that matter, if they are not the usual ones.
 */
headers?: {
[k: string]: string
}
/**
 * JSON, or text that is not JSON.
 */
body?: unknown
}
/**
 * The result of a verification.
 */
export interface Verification {
/**
 * Whether the expected requests were received.
 */
passed: boolean
/**
 * Number of matching requests; for a sequence, the number of steps found.
 */
count: number
/**
 * What was wanted and what was received, in words.
 */
reason: string
/**
 * If more requests match than expected: the first twenty of them.
 */
matched?: RequestSummary[]
/**
 * If fewer match: the requests that almost match. Requests that have nothing in common with it are left out.
 */
closest?: ClosestRequest[]
/**
 * If fewer match: all operations that were received.
 */
received?: OperationCount[]
/**
 * The whole result as text.
 */
explanation?: string
}
/**
 * A summary of a request.
 */
export interface RequestSummary {
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
 * Status of its response.
 */
status: number
}
/**
 * A request that almost matches.
 */
export interface ClosestRequest {
request: RequestSummary
/**
 * The differences, in words.
 */
differences: string[]
}
/**
 * How often an operation was received.
 */
export interface OperationCount {
/**
 * Its name; null for requests that match no route.
 */
operation: (string | null)
/**
 * The number of requests.
 */
count: number
}
/**
 * The refused requests that nothing has announced.
 */
export interface UnexpectedRefusals {
/**
 * A line for each, with the reason.
 */
refusals: string[]
/**
 * The requests, oldest first.
 */
entries: EntryView[]
}
/**
 * A fault rule, with what it does and what it has done so far.
 */
export interface FaultView {
/**
 * Name of the rule. Default: fault-1, fault-2, ….
 */
id: string
/**
 * The purpose of the rule.
 */
description?: string
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
operation?: OperationPattern | OperationPattern[]
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * matches any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}.
 */
params?: {
[k: string]: TextMatch
}
/**
 * Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}.
 */
query?: {
[k: string]: TextMatch
}
/**
 * Headers: {"user-agent": "elastic-*"}.
 */
headers?: {
[k: string]: TextMatch
}
/**
 * JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain, with the same operators.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
larger_than?: (string | number)
/**
 * The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
smaller_than?: (string | number)
not?: RequestMatch
/**
 * If false, the rule is switched off: it is kept, but affects and counts nothing. Default true.
 */
enabled?: boolean
/**
 * Only the nth matching request.
 */
nth?: number
/**
 * Only every nth matching request.
 */
every?: number
/**
 * The maximum number of times. A rule about items counts the requests in which it made an item fail.
 */
times?: number
/**
 * The probability of each occurrence.
 */
probability?: number
/**
 * Seed for random choices. Default: the rule's id.
 */
seed?: string
/**
 * How long the rule is active, on the mock's clock unless real_time is true. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
for?: (string | number)
/**
 * If true, [for] runs in real time, whatever the mock's clock does. Default false.
 */
real_time?: boolean
respond?: FaultAnswer
/**
 * An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
items?: FaultItems
/**
 * If true, the request is processed first, and only its response is lost or replaced. Default false.
 */
processed?: boolean
/**
 * How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
delay?: (string | number)
/**
 * The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
jitter?: (string | number)
drip?: FaultDrip
/**
 * reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent.
 */
connection?: ("reset" | "close" | "hang")
/**
 * empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server.
 */
damage?: ("empty" | "truncate" | "garbage" | "html" | "no_product_header")
/**
 * If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false.
 */
hold?: boolean
/**
 * Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps.
 */
call_before?: FaultCall[]
/**
 * The same after the request has been processed, and before its response is sent.
 */
call_after?: FaultCall[]
/**
 * What happens to the first request that the rule applies to, to the second, and so on; the rule is used up after the last. With times, it starts again from the first. It replaces all other effects of the rule.
 */
sequence?: FaultStep[]
/**
 * What the rule does, in words.
 */
explanation: string
/**
 * Requests that matched.
 */
seen: number
/**
 * Requests that it affected: those in which an item failed, if it does nothing else.
 */
hits: number
/**
 * Items that it made fail.
 */
item_hits?: number
/**
 * Requests that are held at the moment; only for rules with [hold].
 */
held?: number
/**
 * The calls that it made most recently, latest last; only for rules with [call_before] or [call_after].
 */
calls?: FaultCallView[]
/**
 * False if it has done everything it will do, or is switched off.
 */
active: boolean
/**
 * Milliseconds until it is over, on the clock that it follows; only for rules with [for].
 */
time_left?: number
}
/**
 * Selects requests. All conditions must hold; {} selects every request.
 */
export interface RequestMatch {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
operation?: OperationPattern | OperationPattern[]
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * matches any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}.
 */
params?: {
[k: string]: TextMatch
}
/**
 * Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}.
 */
query?: {
[k: string]: TextMatch
}
/**
 * Headers: {"user-agent": "elastic-*"}.
 */
headers?: {
[k: string]: TextMatch
}
/**
 * JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain, with the same operators.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
larger_than?: (string | number)
/**
 * The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
smaller_than?: (string | number)
not?: RequestMatch
}
/**
 * The response to send instead. It starts from the preset, if there is one; the other properties override parts of it.
 */
export interface FaultAnswer {
/**
 * An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them.
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
 * The whole body: a string is sent unchanged, anything else as JSON.
 */
body?: unknown
/**
 * Headers to add.
 */
headers?: {
[k: string]: string
}
}
/**
 * Which items of a bulk request fail inside a 200, and how. These are not processed; the others are.
 */
export interface FaultItems {
error?: FaultAnswer
/**
 * An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
/**
 * Positions in the request, counted from 0.
 */
positions?: number[]
/**
 * Every nth item, counted over all requests.
 */
every?: number
/**
 * The probability that an item fails.
 */
probability?: number
/**
 * The maximum number of items.
 */
times?: number
/**
 * The action, or several: index, create, update, delete.
 */
action?: BulkAction | BulkAction[]
/**
 * Name of the index, or several. * matches any text.
 */
index?: (string | string[])
/**
 * Id of the document, or several. * matches any text.
 */
id?: (string | string[])
/**
 * JSON that the item's second line must contain.
 */
body?: unknown
}
/**
 * Sends the response in small pieces.
 */
export interface FaultDrip {
/**
 * Bytes per piece. Default 16.
 */
bytes?: number
/**
 * Time between pieces. Default 100ms. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
every?: (string | number)
}
/**
 * A call that a rule makes: to Elasticsearch's API, as the user elastic, or to the control API. The journal does not record it, faults do not affect it, and its response is shown with the rule.
 */
export interface FaultCall {
/**
 * HTTP method.
 */
method: ("POST" | "PUT" | "DELETE")
/**
 * Path and query string, such as /_connector/c, or /_mock/clock/advance?by=1h. {connector_id}, {index} and so on stand for the parameters of the request that the rule applies to, by their names in the operation's path.
 */
path: string
/**
 * The body: a string is sent unchanged, anything else as JSON. Strings such as "{connector_id}" stand for parameters, as in the path.
 */
body?: unknown
}
/**
 * What happens to one request of a sequence. An empty step leaves the request alone.
 */
export interface FaultStep {
respond?: FaultAnswer
/**
 * An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
items?: FaultItems
/**
 * If true, the request is processed first, and only its response is lost or replaced. Default false.
 */
processed?: boolean
/**
 * If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false.
 */
hold?: boolean
/**
 * Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps.
 */
call_before?: FaultCall[]
/**
 * The same after the request has been processed, and before its response is sent.
 */
call_after?: FaultCall[]
/**
 * How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
delay?: (string | number)
/**
 * The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
jitter?: (string | number)
drip?: FaultDrip
/**
 * reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent.
 */
connection?: ("reset" | "close" | "hang")
/**
 * empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server.
 */
damage?: ("empty" | "truncate" | "garbage" | "html" | "no_product_header")
}
/**
 * A call that a rule has made.
 */
export interface FaultCallView {
/**
 * Method and path.
 */
call: string
/**
 * The status of its response.
 */
status?: number
/**
 * Why it failed, or why it was not made.
 */
reason?: string
}
/**
 * The requests that go on.
 */
export interface FaultReleased {
/**
 * Their number.
 */
released: number
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
 * Errors that a rule can return by name.
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
 * Status, and when a cluster gives this response.
 */
meaning: string
/**
 * Which operations get it; a rule about other operations is refused.
 */
fits: string
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
 * What happens, and how a good service reacts.
 */
description: string
/**
 * The parts of the input that it uses.
 */
takes: string[]
}[]
}
/**
 * An incident that was played.
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
 * Whether it is active.
 */
active: boolean
settings?: StandInSettings
/**
 * What it has done recently, latest last.
 */
done: StandInAction[]
}
/**
 * What the stand-in for the connector service does, on the mock's clock.
 */
export interface StandInSettings {
/**
 * How often connectors check in. Default 30s; 0 for never. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
check_in_every?: (string | number)
/**
 * If true, configured connectors become connected when they check in. Default true.
 */
connect?: boolean
/**
 * If true, jobs are created according to the connectors' schedules. Default false.
 */
follow_schedules?: boolean
/**
 * What happens to sync jobs. Default: one rule for all of them, with default settings.
 */
jobs?: StandInJob[]
}
/**
 * What happens to sync jobs. The first rule that matches a job applies.
 */
export interface StandInJob {
/**
 * Jobs of these connectors. * matches any text.
 */
connector_id?: (string | string[])
/**
 * Jobs of these service types. * matches any text.
 */
service_type?: (string | string[])
/**
 * full, incremental, access_control, or several.
 */
job_type?: (string | string[])
/**
 * How long before a job is claimed. Default 1s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
claim_after?: (string | number)
/**
 * The number of reads before a job is claimed, instead of a time.
 */
claim_after_reads?: number
/**
 * How often a running job checks in. Default 10s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
check_in_every?: (string | number)
/**
 * How many documents the job indexes. Default 0.
 */
documents?: number
/**
 * Fields of each document in addition to its id, title and _timestamp.
 */
document?: {
[k: string]: unknown
}
/**
 * How long a job runs. Default 5s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
finish_after?: (string | number)
/**
 * The number of reads before a running job ends, instead of a time.
 */
finish_after_reads?: number
/**
 * completed: it succeeds. error: it fails. stall: it is claimed but never checks in again. pending: it is never claimed. Default completed.
 */
outcome?: ("completed" | "error" | "stall" | "pending")
/**
 * Why it fails.
 */
error?: string
/**
 * The worker that runs it. Default stand-in.
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
 * What it did, in words.
 */
what: string
}
/**
 * What somebody may do.
 */
export interface Whoami {
/**
 * The user; for an API key, its owner.
 */
username: string
/**
 * The names of the user's roles. API keys have role descriptors instead.
 */
roles: string[]
/**
 * Those of the roles that do not exist.
 */
missing_roles: string[]
/**
 * The API key; left out for users.
 */
api_key?: {
id: string
name: string
/**
 * In milliseconds since the epoch; left out if it does not expire.
 */
expiration?: number
}
/**
 * Why requests with these credentials are refused; left out if they are accepted.
 */
refused?: string
/**
 * Whether the server checks credentials and privileges at all (auth).
 */
checked: boolean
/**
 * Privileges on the cluster, without those that another one of them implies.
 */
cluster: string[]
/**
 * What the roles, or the key's own role descriptors, grant on indices.
 */
indices: WhoamiIndices[]
/**
 * What limits a key: what the roles of its owner granted when the key was created.
 */
limited_by?: WhoamiIndices[]
operations: {
/**
 * Operations that may be used; those on indices, on some index at least.
 */
allowed: string[]
denied: {
operation: string
/**
 * The action that Elasticsearch checks.
 */
action: string
/**
 * The privileges that grant it, the smallest one first.
 */
granted_by: string[]
}[]
}
/**
 * The same in words.
 */
text: string[]
}
/**
 * What one part of a role grants on indices.
 */
export interface WhoamiIndices {
role: string
names: string[]
privileges: string[]
/**
 * Whether it applies to indices of the system, too.
 */
restricted_indices: boolean
/**
 * Only documents that match this query; left out for all documents.
 */
query?: string
/**
 * Only these fields; left out for all fields.
 */
fields?: {
grant: string[]
except: string[]
}
}
/**
 * Operations of Elasticsearch.
 */
export interface OperationList {
/**
 * In alphabetical order.
 */
operations: OperationView[]
}
/**
 * An operation of Elasticsearch, as matches and fault rules name it.
 */
export interface OperationView {
/**
 * Its name in the official specification: connector.update_status.
 */
name: string
/**
 * PUT /_connector/{connector_id}/_status
 */
routes: string[]
/**
 * Its query parameters; left out if it is not emulated.
 */
parameters?: string[]
/**
 * Fields that its body may have; left out if they are not known.
 */
body?: string[]
/**
 * If false, it is answered with 501.
 */
emulated: boolean
/**
 * How it differs from a cluster.
 */
note?: string
}
/**
 * The bodies of a request and of its response, as text. Those that are empty are left out.
 */
export interface EntryText {
body?: BodyText
answer?: BodyText
}
/**
 * A body as text: as it was sent, unless it contains secrets or is not kept as a whole.
 */
export interface BodyText {
/**
 * With numbers, white space and repeated keys as they were sent.
 */
text: string
/**
 * Why this is not the text as it was sent: what is hidden, cut or converted. Left out if it is.
 */
changed?: string
}
/**
 * How the clock runs from now on. Omitted settings do not change.
 */
export interface ClockInput {
/**
 * The time to show. ISO 8601, or milliseconds since the epoch.
 */
now?: (string | number)
/**
 * True stops the clock, false makes it run.
 */
frozen?: boolean
/**
 * Speed relative to real time; 0 stops the clock.
 */
rate?: number
/**
 * How far it advances with each request. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
tick?: (string | number)
}
/**
 * What to compare a snapshot with.
 */
export interface DiffInput {
/**
 * Another snapshot; defaults to the current state.
 */
with?: string
}
/**
 * Selects requests of the journal. All conditions must hold; {} selects every request.
 */
export interface EntryMatch {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
operation?: OperationPattern | OperationPattern[]
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * matches any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}.
 */
params?: {
[k: string]: TextMatch
}
/**
 * Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}.
 */
query?: {
[k: string]: TextMatch
}
/**
 * Headers: {"user-agent": "elastic-*"}.
 */
headers?: {
[k: string]: TextMatch
}
/**
 * JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain, with the same operators.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
larger_than?: (string | number)
/**
 * The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
smaller_than?: (string | number)
/**
 * Status of the response, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}.
 */
answer?: unknown
/**
 * If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch.
 */
refused?: boolean
/**
 * Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to this time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one with this id.
 */
after?: number
not?: EntryMatch
}
/**
 * How to export a state.
 */
export interface ExportInput {
/**
 * Exports secrets too: connector secrets, sensitive configuration values, hashes of passwords and keys, credentials in definitions. Otherwise, there are placeholders in their place.
 */
with_secrets?: boolean
}
/**
 * Definitions shared by the schemas of faults.
 */
export interface FaultDefinitions {
/**
 * An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
/**
 * If true, the request is processed first, and only its response is lost or replaced. Default false.
 */
processed?: boolean
/**
 * If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false.
 */
hold?: boolean
/**
 * How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
delay?: (string | number)
/**
 * The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
jitter?: (string | number)
/**
 * reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent.
 */
connection?: ("reset" | "close" | "hang")
/**
 * empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server.
 */
damage?: ("empty" | "truncate" | "garbage" | "html" | "no_product_header")
/**
 * Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps.
 */
call_before?: FaultCall[]
/**
 * The same after the request has been processed, and before its response is sent.
 */
call_after?: FaultCall[]
}
/**
 * How many held requests to wait for.
 */
export interface FaultHeld {
/**
 * How many requests must be held at the same time. Default 1.
 */
count?: number
/**
 * How long, in real time. Default 5s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
timeout?: (string | number)
}
/**
 * Which requests go on.
 */
export interface FaultRelease {
/**
 * How many, those that have been held for longest first. Default: all that are held.
 */
count?: number
}
/**
 * Which requests fail, when and how. All conditions on requests must hold; without any, the rule applies to every request.
 */
export interface FaultRule {
/**
 * Name of the rule. Default: fault-1, fault-2, ….
 */
id?: string
/**
 * The purpose of the rule.
 */
description?: string
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
operation?: OperationPattern | OperationPattern[]
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * matches any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}.
 */
params?: {
[k: string]: TextMatch
}
/**
 * Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}.
 */
query?: {
[k: string]: TextMatch
}
/**
 * Headers: {"user-agent": "elastic-*"}.
 */
headers?: {
[k: string]: TextMatch
}
/**
 * JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain, with the same operators.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
larger_than?: (string | number)
/**
 * The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
smaller_than?: (string | number)
not?: RequestMatch
/**
 * If false, the rule is switched off: it is kept, but affects and counts nothing. Default true.
 */
enabled?: boolean
/**
 * Only the nth matching request.
 */
nth?: number
/**
 * Only every nth matching request.
 */
every?: number
/**
 * The maximum number of times. A rule about items counts the requests in which it made an item fail.
 */
times?: number
/**
 * The probability of each occurrence.
 */
probability?: number
/**
 * Seed for random choices. Default: the rule's id.
 */
seed?: string
/**
 * How long the rule is active, on the mock's clock unless real_time is true. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
for?: (string | number)
/**
 * If true, [for] runs in real time, whatever the mock's clock does. Default false.
 */
real_time?: boolean
respond?: FaultAnswer
/**
 * An error of Elasticsearch or of a proxy, with its original wording. GET /_mock/faults/presets explains them.
 */
preset?: ("circuit_breaking_exception" | "es_rejected_execution_exception" | "request_too_large" | "version_conflict_engine_exception" | "unauthorized" | "forbidden" | "master_not_discovered_exception" | "no_master_block" | "bad_gateway" | "service_unavailable" | "gateway_timeout" | "read_only_block" | "document_parsing_exception" | "index_not_found_exception" | "resource_not_found_exception" | "internal_error")
items?: FaultItems
/**
 * If true, the request is processed first, and only its response is lost or replaced. Default false.
 */
processed?: boolean
/**
 * How long to delay the response, in real time. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
delay?: (string | number)
/**
 * The maximum random addition to the delay. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
jitter?: (string | number)
drip?: FaultDrip
/**
 * reset: the connection is reset. close: it is closed without a response. hang: no response is ever sent.
 */
connection?: ("reset" | "close" | "hang")
/**
 * empty: no body. truncate: the connection ends in the middle of the body. garbage: bytes that are not JSON. html: a proxy's HTML page. no_product_header: X-elastic-product is missing, so that official clients reject the server.
 */
damage?: ("empty" | "truncate" | "garbage" | "html" | "no_product_header")
/**
 * If true, each request is held until POST /_mock/faults/{id}/release lets it go on; if it is also processed, its response is held. It goes on by itself when the rule is removed or switched off, at a reset, or after 10 minutes. Default false.
 */
hold?: boolean
/**
 * Calls that the server makes itself, one after the other, before it processes the request: the job is canceled, an index is deleted, the clock jumps.
 */
call_before?: FaultCall[]
/**
 * The same after the request has been processed, and before its response is sent.
 */
call_after?: FaultCall[]
/**
 * What happens to the first request that the rule applies to, to the second, and so on; the rule is used up after the last. With times, it starts again from the first. It replaces all other effects of the rule.
 */
sequence?: FaultStep[]
}
/**
 * All rules, replacing the existing ones.
 */
export interface FaultRules {
/**
 * The rules; the first one that matches takes precedence.
 */
faults: FaultRule[]
}
/**
 * Whether a fault rule is switched on.
 */
export interface FaultSwitch {
/**
 * If false, the rule is switched off: it is kept, but affects and counts nothing. Default true.
 */
enabled: boolean
}
/**
 * What determines ids and random numbers.
 */
export interface IdsInput {
/**
 * Any string; null makes them random again.
 */
seed?: (string | number | null)
}
/**
 * Which requests to stream.
 */
export interface JournalEvents {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
operation?: OperationPattern | OperationPattern[]
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * matches any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}.
 */
params?: {
[k: string]: TextMatch
}
/**
 * Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}.
 */
query?: {
[k: string]: TextMatch
}
/**
 * Headers: {"user-agent": "elastic-*"}.
 */
headers?: {
[k: string]: TextMatch
}
/**
 * JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain, with the same operators.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
larger_than?: (string | number)
/**
 * The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
smaller_than?: (string | number)
/**
 * Status of the response, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}.
 */
answer?: unknown
/**
 * If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch.
 */
refused?: boolean
/**
 * Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to this time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one with this id.
 */
after?: number
not?: EntryMatch
/**
 * If true, requests and responses are shown without their bodies.
 */
brief?: boolean
}
/**
 * Which requests to list.
 */
export interface JournalSearch {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
operation?: OperationPattern | OperationPattern[]
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * matches any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}.
 */
params?: {
[k: string]: TextMatch
}
/**
 * Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}.
 */
query?: {
[k: string]: TextMatch
}
/**
 * Headers: {"user-agent": "elastic-*"}.
 */
headers?: {
[k: string]: TextMatch
}
/**
 * JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain, with the same operators.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
larger_than?: (string | number)
/**
 * The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
smaller_than?: (string | number)
/**
 * Status of the response, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}.
 */
answer?: unknown
/**
 * If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch.
 */
refused?: boolean
/**
 * Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to this time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one with this id.
 */
after?: number
not?: EntryMatch
/**
 * How many of the latest to show. Default 100.
 */
limit?: number
/**
 * If true, requests and responses are shown without their bodies.
 */
brief?: boolean
}
/**
 * How to load a state.
 */
export interface LoadInput {
/**
 * Makes this the state that later resets return to.
 */
baseline?: boolean
}
/**
 * Which operations to list.
 */
export interface OperationSearch {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
name?: OperationPattern | OperationPattern[]
/**
 * If true, only emulated operations; if false, only those that are answered with 501.
 */
emulated?: boolean
}
/**
 * What a scenario applies to.
 */
export interface ScenarioInput {
/**
 * The connector. Default: the first one that it can happen to.
 */
connector_id?: string
/**
 * The sync job. Default: the first one that it can happen to.
 */
sync_job_id?: string
/**
 * How often it happens. Each scenario has its own default.
 */
times?: number
/**
 * Which items of bulk requests it happens to: 3 means every third item, the default. Only for bulk-item-rejections.
 */
every?: number
}
/**
 * Which requests are expected, and how often; at least once by default.
 */
export interface VerifyInput {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
operation?: OperationPattern | OperationPattern[]
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * matches any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}.
 */
params?: {
[k: string]: TextMatch
}
/**
 * Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}.
 */
query?: {
[k: string]: TextMatch
}
/**
 * Headers: {"user-agent": "elastic-*"}.
 */
headers?: {
[k: string]: TextMatch
}
/**
 * JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain, with the same operators.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
larger_than?: (string | number)
/**
 * The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
smaller_than?: (string | number)
/**
 * Status of the response, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}.
 */
answer?: unknown
/**
 * If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch.
 */
refused?: boolean
/**
 * Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to this time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one with this id.
 */
after?: number
not?: EntryMatch
/**
 * Exactly this often.
 */
exactly?: number
/**
 * At least this often.
 */
at_least?: number
/**
 * At most this often.
 */
at_most?: number
/**
 * Never.
 */
never?: boolean
/**
 * Requests expected in this order; other requests may come in between. Cannot be combined with anything else.
 * 
 * @minItems 1
 */
in_order?: EntryMatch[]
}
/**
 * Which requests to wait for.
 */
export interface WaitInput {
/**
 * Name of the operation in Elasticsearch's specification, or several: connector.update_status, connector.*, bulk. * matches any text. GET /_mock/operations lists the names.
 */
operation?: OperationPattern | OperationPattern[]
/**
 * HTTP method, or several.
 */
method?: (string | string[])
/**
 * Decoded path, or several: /_connector/* /_status. * matches any text.
 */
path?: (string | string[])
/**
 * Values of the route's placeholders: {"connector_id": "c1"}.
 */
params?: {
[k: string]: TextMatch
}
/**
 * Query parameters: {"refresh": "true", "pipeline": {"$exists": false}}.
 */
query?: {
[k: string]: TextMatch
}
/**
 * Headers: {"user-agent": "elastic-*"}.
 */
headers?: {
[k: string]: TextMatch
}
/**
 * JSON that the body must contain; objects may have additional keys. Operators take the place of values: {"status": {"$any_of": ["error", "connected"]}}, {"name": {"$like": "db-*"}}, {"error": {"$exists": false}}, {"size": {"$gte": 10, "$lt": 100}}, {"$not": …}; {"$equals": …} requires exactly this value.
 */
body?: unknown
/**
 * JSON that some line of a newline-delimited body must contain, with the same operators.
 */
line?: unknown
/**
 * Text that the body must contain.
 */
text?: string
/**
 * The body must be larger than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
larger_than?: (string | number)
/**
 * The body must be smaller than this. Bytes, or a size such as 512b, 64kb, 10mb or 1gb.
 */
smaller_than?: (string | number)
/**
 * Status of the response, or several: 404, 4xx.
 */
status?: (number | string | (number | string)[])
/**
 * JSON that the response must contain, with the operators of the body: {"errors": true}, {"error": {"type": "version_conflict_engine_exception"}}.
 */
answer?: unknown
/**
 * If true, only requests that were refused, completely or in part: errors, failed items of a bulk request, failed shards, failed searches of an msearch.
 */
refused?: boolean
/**
 * Only requests from this time on, by the mock's clock. ISO 8601, or milliseconds since the epoch.
 */
since?: (string | number)
/**
 * Only requests up to this time. ISO 8601, or milliseconds since the epoch.
 */
until?: (string | number)
/**
 * Only requests after the one with this id.
 */
after?: number
not?: EntryMatch
/**
 * How many requests, including earlier ones. Default 1.
 */
count?: number
/**
 * How long, in real time. Default 5s. Milliseconds, or a duration such as 250ms, 5s, 10m or 2h.
 */
timeout?: (string | number)
}
/**
 * Whose privileges to explain.
 */
export interface WhoamiInput {
/**
 * The name of a user, the id of an API key, or an Authorization header: ApiKey VnVhQ2ZH..., Basic ... If it is left out, requests without credentials are explained.
 */
as?: string
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
 * Connectors. An empty list creates the connector index without any documents; if the key is omitted, there is no index until a connector is created.
 */
connectors?: FixtureConnector[]
/**
 * Sync jobs. An empty list creates the index.
 */
sync_jobs?: FixtureSyncJob[]
/**
 * Connector secrets. An empty list creates the index.
 */
secrets?: FixtureSecret[]
/**
 * Indices by name.
 */
indices?: {
[k: string]: FixtureIndex
}
/**
 * Definitions of the cluster by kind and name, as the mock stores them: pipelines, templates, settings, … null removes a built-in one.
 */
cluster?: {
[k: string]: {
[k: string]: unknown
}
}
}
/**
 * A connector document. Omitted fields get the API's defaults, as if the connector had just been created.
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
 * The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list.
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
 * Description shown to users.
 */
description?: (string | null)
/**
 * Sync rules, both active and draft. Has a single entry.
 */
filtering?: FixtureFiltering[]
/**
 * The index that the connector writes to. For Elastic-managed connectors, it starts with content-.
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
 * Name shown to users.
 */
name?: (string | null)
/**
 * The schedules of the kinds of sync.
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
 * Default created, or needs_configuration for an Elastic-managed connector.
 */
status?: ("created" | "needs_configuration" | "configured" | "connected" | "error")
/**
 * Default false; kept for old services.
 */
sync_now?: boolean
/**
 * True for a soft-deleted connector.
 */
deleted?: boolean
/**
 * The connector's error.
 */
error?: (string | null)
/**
 * Features of the connector.
 */
features?: ({
document_level_security?: FixtureFeature
incremental_sync?: FixtureFeature
native_connector_api_keys?: FixtureFeature
/**
 * Which sync rules it supports.
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
 * Status of the last content sync.
 */
last_sync_status?: ("pending" | "in_progress" | "canceling" | "canceled" | "suspended" | "completed" | "error" | null)
/**
 * Error of the last content sync.
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
 * Status of the last access control sync.
 */
last_access_control_sync_status?: ("pending" | "in_progress" | "canceling" | "canceled" | "suspended" | "completed" | "error" | null)
/**
 * Error of the last access control sync.
 */
last_access_control_sync_error?: (string | null)
/**
 * When the last access control sync was due. ISO 8601 in UTC.
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
 * Where the next incremental sync starts. The format is up to the service.
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
 * The value used if none is set.
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
 * Options of a dropdown.
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
 * Position in the form.
 */
order?: number
/**
 * Text shown in the empty field.
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
 * Checks applied to the value.
 * 
 * Items: A check.
 */
validations?: {
/**
 * What the value is compared with.
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
 * The active sync rules and the draft.
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
 * When it was created. ISO 8601 in UTC.
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
 * When it was created. ISO 8601 in UTC.
 */
created_at?: (string | null)
/**
 * Field that the rule applies to.
 */
field?: string
/**
 * The rule's id.
 */
id?: string
/**
 * Position among the rules.
 */
order?: number
/**
 * What happens to matching documents.
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
 * The result of the service's validation.
 */
validation?: {
/**
 * Findings.
 * 
 * Items: A finding.
 */
errors?: {
/**
 * The rules concerned.
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
 * Whether the connector has the feature.
 */
export interface FixtureFeature {
/**
 * Whether it is enabled.
 */
enabled: boolean
}
/**
 * A sync job document. Omitted fields get the API's defaults.
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
 * The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list.
 */
_seq_no?: number
/**
 * The job's copy of its connector. If only the id is given, the rest is copied from the connector, as for a new job.
 */
connector: {
/**
 * The connector's id.
 */
id: string
/**
 * The sync rules that were active when the job was created.
 */
filtering?: {
[k: string]: unknown
}
/**
 * The index to write to.
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
 * The configuration when the job was created.
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
 * The worker that runs it.
 */
worker_hostname?: (string | null)
/**
 * Data of the service, in any format.
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
 * The response of GET /_connector/_secret/{id}.
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
 * The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list.
 */
_seq_no?: number
}
/**
 * An index with its documents. Omitted parts come from the templates that match the name; a part that is given replaces the whole part.
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
 * The mapping as shown by GET /{index}/_mapping.
 */
mappings?: {
[k: string]: unknown
}
/**
 * Aliases by name.
 */
aliases?: {
/**
 * The definition of the alias.
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
 * Wildcards do not match it.
 */
is_hidden?: boolean
}
}
/**
 * The documents.
 */
documents?: FixtureDocument[]
/**
 * Deleted documents: a document recreated under one of these ids continues its version count.
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
 * The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list.
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
 * What an index remembers about a deleted document.
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
 * The document's _seq_no, which is its position in the natural order of the index. Default: its position in this list.
 */
seq_no: number
}

/** The types of the schemas by their files. */
export interface ControlInputs {
'advance.schema.json': AdvanceInput
'clock.schema.json': ClockInput
'diff.schema.json': DiffInput
'entry-match.schema.json': EntryMatch
'export.schema.json': ExportInput
'fault-answer.schema.json': FaultAnswer
'fault-call.schema.json': FaultCall
'fault-definitions.schema.json': FaultDefinitions
'fault-drip.schema.json': FaultDrip
'fault-held.schema.json': FaultHeld
'fault-items.schema.json': FaultItems
'fault-release.schema.json': FaultRelease
'fault-rule.schema.json': FaultRule
'fault-rules.schema.json': FaultRules
'fault-step.schema.json': FaultStep
'fault-switch.schema.json': FaultSwitch
'ids.schema.json': IdsInput
'journal-events.schema.json': JournalEvents
'journal-search.schema.json': JournalSearch
'load.schema.json': LoadInput
'operation-search.schema.json': OperationSearch
'request-match.schema.json': RequestMatch
'scenario.schema.json': ScenarioInput
'stand-in-job.schema.json': StandInJob
'stand-in.schema.json': StandInSettings
'text-match.schema.json': TextMatch
'verify.schema.json': VerifyInput
'wait.schema.json': WaitInput
'whoami.schema.json': WhoamiInput
'fixture.schema.json': FixtureState
}
