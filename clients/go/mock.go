package connectormock

import (
	"encoding/json"
	"net/url"
	"testing"
)

// Mock is a mock that is reached over HTTP: a whole server, or one of its sandboxes. If a call is refused, the test fails at
// once, with the reason and at the line that made it. Methods therefore must be called from the goroutine of the test, as
// t.FailNow must be. Call returns the error instead.
type Mock struct {
	// URL is what to give to an Elasticsearch client.
	URL string
	// Faults are deliberate failures.
	Faults *Faults
	// Clock is the time that the mock shows.
	Clock *Clock
	// Snapshots are named states.
	Snapshots *Snapshots
	calls     *caller
}

// Connect returns the mock at a URL: Connect("http://localhost:9200"). The token and the authority that the server demands
// are read from ES_CONNECTOR_MOCK_TOKEN and ES_CONNECTOR_MOCK_CA, unless they are given.
func Connect(url string, access ...Access) (*Mock, error) {
	demanded := environmentAccess()
	for _, given := range access {
		demanded = given
	}
	calls, err := newCaller(url, demanded)
	if err != nil {
		return nil, err
	}
	return mockWith(calls), nil
}

func mockWith(calls *caller) *Mock {
	return &Mock{calls.url, &Faults{calls}, &Clock{calls}, &Snapshots{calls}, calls}
}

// Sandbox returns the sandbox of that name, a mock with its own state, journal, faults, clock and ids. Its first request
// creates it in the initial state.
func (mock *Mock) Sandbox(name string) *Mock {
	return mockWith(mock.calls.at(mock.URL + "/_mock/sandbox/" + url.PathEscape(name)))
}

// Sandboxes returns the names of the sandboxes.
func (mock *Mock) Sandboxes(t testing.TB) []string {
	t.Helper()
	var list struct{ Sandboxes []string }
	must(t, mock.calls.json("GET", "/sandboxes", nil, &list))
	return list.Sandboxes
}

// DropSandbox removes a sandbox with everything in it.
func (mock *Mock) DropSandbox(t testing.TB, name string) {
	t.Helper()
	must(t, mock.calls.json("DELETE", "/sandboxes/"+url.PathEscape(name), nil, nil))
}

// Reset restores the initial state: stored data, clock, ids, journal, faults and stand-in.
func (mock *Mock) Reset(t testing.TB) {
	t.Helper()
	must(t, mock.calls.json("POST", "/reset", nil, nil))
}

// Load replaces the stored state.
//
// fixture is the name of a fixture, or a state: what State returned, JSON as json.RawMessage or []byte, or a value that
// encoding/json encodes.
func (mock *Mock) Load(t testing.TB, fixture any) {
	t.Helper()
	must(t, mock.load(fixture, ""))
}

// LoadBaseline does what Load does, and makes this the state that later resets return to.
func (mock *Mock) LoadBaseline(t testing.TB, fixture any) {
	t.Helper()
	must(t, mock.load(fixture, "?baseline=true"))
}

func (mock *Mock) load(fixture any, query string) error {
	switch given := fixture.(type) {
	case string:
		return mock.calls.json("POST", "/fixtures/"+url.PathEscape(given)+query, nil, nil)
	case []byte:
		return mock.calls.json("PUT", "/state"+query, json.RawMessage(given), nil)
	default:
		return mock.calls.json("PUT", "/state"+query, given, nil)
	}
}

// State returns the whole state as a fixture, with placeholders in place of secrets.
func (mock *Mock) State(t testing.TB) json.RawMessage {
	t.Helper()
	return mock.state(t, "/state")
}

// StateWithSecrets returns the whole state with secrets.
func (mock *Mock) StateWithSecrets(t testing.TB) json.RawMessage {
	t.Helper()
	return mock.state(t, "/state?with_secrets=true")
}

func (mock *Mock) state(t testing.TB, path string) json.RawMessage {
	t.Helper()
	text, err := mock.calls.text("GET", path, nil)
	must(t, err)
	return text
}

// Seed makes ids and random numbers follow a seed from now on.
func (mock *Mock) Seed(t testing.TB, seed string) {
	t.Helper()
	must(t, mock.calls.json("PUT", "/ids", map[string]any{"seed": seed}, nil))
}

// Unseed makes ids and random numbers random again.
func (mock *Mock) Unseed(t testing.TB) {
	t.Helper()
	must(t, mock.calls.json("PUT", "/ids", map[string]any{"seed": nil}, nil))
}

// Leaks returns the changes since the last reset: what a test has left behind.
func (mock *Mock) Leaks(t testing.TB) LeakReport {
	t.Helper()
	var report LeakReport
	must(t, mock.calls.json("GET", "/leaks", nil, &report))
	return report
}

// StandIn advances jobs automatically, as a connector service would.
func (mock *Mock) StandIn(t testing.TB, settings StandInSettings) {
	t.Helper()
	must(t, mock.calls.json("PUT", "/stand-in", settings, nil))
}

// StopStandIn ends what StandIn has started.
func (mock *Mock) StopStandIn(t testing.TB) {
	t.Helper()
	must(t, mock.calls.json("DELETE", "/stand-in", nil, nil))
}

// Scenario plays an incident: Scenario(t, "idle-job", ScenarioInput{}).
func (mock *Mock) Scenario(t testing.TB, name string, input ScenarioInput) PlayedScenario {
	t.Helper()
	var played PlayedScenario
	must(t, mock.calls.json("POST", "/scenarios/"+url.PathEscape(name), input, &played))
	return played
}

// Whoami explains what somebody may do, and why their requests are refused.
//
// as is the name of a user, the id of an API key, or an Authorization header; if it is empty, requests without credentials
// are explained.
func (mock *Mock) Whoami(t testing.TB, as string) Whoami {
	t.Helper()
	query := ""
	if as != "" {
		query = "?as=" + url.QueryEscape(as)
	}
	var who Whoami
	must(t, mock.calls.json("GET", "/whoami"+query, nil, &who))
	return who
}

// Call makes any call to the control API: Call("PUT", "/ids", map[string]any{"seed": "one"}, nil). The path is below /_mock;
// given is sent as JSON unless it is nil, and the response is stored in received unless that is nil. The error is a
// *RefusedError if the mock refuses the call.
func (mock *Mock) Call(method, path string, given, received any) error {
	return mock.calls.json(method, path, given, received)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("es-connector-mock: %v", err)
	}
}
