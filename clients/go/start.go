package connectormock

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// Option says what Start gives to a test.
type Option func(*settings)

type settings struct {
	fixture     any
	strict      bool
	whole       bool
	own         bool
	flags       []string
	environment bool
}

// Fixture makes the test begin in the state of a fixture: its name, or a state as Load takes it. Resets return to it, except
// with WholeServer.
func Fixture(fixture any) Option {
	return func(chosen *settings) { chosen.fixture = fixture }
}

// Strict makes the test fail if its requests are refused unexpectedly: with an error or a 501, though no fault rule caused
// it and the test has not called ExpectRefusal. ES_CONNECTOR_MOCK_STRICT=1 does this for all tests.
func Strict() Option {
	return func(chosen *settings) { chosen.strict = true }
}

// WholeServer gives the test the server itself instead of a sandbox, and resets it first. For services that keep running
// across tests, which must not be parallel then.
func WholeServer() Option {
	return func(chosen *settings) { chosen.whole = true }
}

// OwnServer gives the test a server of its own with these flags, which stops when the test has ended: OwnServer("--auth", "on").
func OwnServer(flags ...string) Option {
	return func(chosen *settings) { chosen.own, chosen.flags = true, flags }
}

// Environment sets ELASTICSEARCH_URL for the duration of the test, which cannot be parallel then.
func Environment() Option {
	return func(chosen *settings) { chosen.environment = true }
}

// Start gives a test a mock: a sandbox in its initial state. The server is the one in ES_CONNECTOR_MOCK_URL, or is started
// once for the process.
//
// If the test fails, its log shows which requests were refused, and why.
func Start(t testing.TB, options ...Option) *Mock {
	t.Helper()
	var chosen settings
	for _, option := range options {
		option(&chosen)
	}
	strict, err := isStrict()
	must(t, err)
	mock, drop, err := chosen.open(t.Name())
	must(t, err)
	t.Cleanup(drop)
	t.Cleanup(func() { mock.check(t, strict || chosen.strict) })
	switch {
	case chosen.fixture == nil:
	case chosen.whole:
		mock.Load(t, chosen.fixture)
	default:
		mock.LoadBaseline(t, chosen.fixture)
	}
	if chosen.environment {
		t.Setenv("ELASTICSEARCH_URL", mock.URL)
	}
	return mock
}

// open returns the mock of a test, and a function that ends its use.
func (chosen *settings) open(test string) (*Mock, func(), error) {
	if chosen.own {
		server, err := StartServer(chosen.flags...)
		if err != nil {
			return nil, nil, err
		}
		return server.Mock, server.Stop, nil
	}
	server, err := sharedServer()
	if err != nil {
		return nil, nil, err
	}
	mock := server
	if !chosen.whole {
		mock = server.Sandbox(sandboxName(test))
	}
	if err := mock.calls.json("POST", "/reset", nil, nil); err != nil {
		return nil, nil, err
	}
	return mock, func() { mock.leave(server) }, nil
}

// leave lets requests go on that are held, and removes a sandbox. Nothing depends on whether it succeeds.
func (mock *Mock) leave(server *Mock) {
	_ = mock.calls.json("DELETE", "/faults", nil, nil)
	if name, isSandbox := strings.CutPrefix(mock.URL, server.URL+"/_mock/sandbox/"); isSandbox {
		_ = server.calls.json("DELETE", "/sandboxes/"+name, nil, nil)
	}
}

// check is called when a test has ended.
func (mock *Mock) check(t testing.TB, strict bool) {
	t.Helper()
	if t.Failed() {
		if refusals, err := mock.refusals(); err == nil && len(refusals) > 0 {
			t.Logf("Refused requests:\n%s", strings.Join(refusals, "\n"))
		}
		return
	}
	if !strict || t.Skipped() {
		return
	}
	refusals, err := mock.unexpectedRefusals()
	if err != nil {
		t.Errorf("es-connector-mock: %v", err)
	} else if len(refusals) > 0 {
		t.Errorf("Requests were refused unexpectedly:\n%s\nAnnounce those that are meant to be: ExpectRefusal(t, …).",
			strings.Join(refusals, "\n"))
	}
}

// sharedServer is the server of this process. It ends with the process, which holds its standard input.
var sharedServer = sync.OnceValues(func() (*Mock, error) {
	if url := os.Getenv("ES_CONNECTOR_MOCK_URL"); url != "" {
		return Connect(url)
	}
	server, err := StartServer()
	if err != nil {
		return nil, err
	}
	return server.Mock, nil
})

var notInNames = regexp.MustCompile(`[^A-Za-z0-9._-]+`)

// mostOfName is how much of a test's name a sandbox has: names have at most a hundred characters.
const mostOfName = 60

var sandboxesSoFar atomic.Int64

// sandboxName is unique even if several processes use one server, as go test does with several packages.
func sandboxName(test string) string {
	name := notInNames.ReplaceAllString(test, "-")
	if len(name) > mostOfName {
		name = name[:mostOfName]
	}
	return fmt.Sprintf("%s-%d-%d", name, os.Getpid(), sandboxesSoFar.Add(1))
}

func isStrict() (bool, error) {
	switch text := os.Getenv("ES_CONNECTOR_MOCK_STRICT"); strings.ToLower(text) {
	case "true", "1", "yes", "on":
		return true, nil
	case "", "false", "0", "no", "off":
		return false, nil
	default:
		return false, fmt.Errorf("ES_CONNECTOR_MOCK_STRICT must be one of true, 1, yes, on, false, 0, no, off, not %s", text)
	}
}
