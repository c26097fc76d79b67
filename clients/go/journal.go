package connectormock

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// moreThanAll is more than a journal holds.
const moreThanAll = 1_000_000_000

// Requests returns the requests that were received and match, with their responses, oldest first. Match{} selects all.
func (mock *Mock) Requests(t testing.TB, match Match) []Entry {
	t.Helper()
	entries, err := mock.requests(match)
	must(t, err)
	return entries
}

func (mock *Mock) requests(match Match) ([]Entry, error) {
	wanted, err := merged(match, map[string]any{"limit": moreThanAll})
	if err != nil {
		return nil, err
	}
	var page struct{ Entries []Entry }
	err = mock.calls.json("POST", "/journal/search", wanted, &page)
	return page.Entries, err
}

// Refusals returns a line for each request that was refused, completely or in part, with the reason: the first thing to look
// at when a test has failed.
func (mock *Mock) Refusals(t testing.TB) []string {
	t.Helper()
	refusals, err := mock.refusals()
	must(t, err)
	return refusals
}

func (mock *Mock) refusals() ([]string, error) {
	entries, err := mock.requests(Match{Refused: true})
	lines := make([]string, 0, len(entries))
	for _, entry := range entries {
		line := fmt.Sprintf("%s %s returned %d", entry.Method, entry.Path, entry.Status)
		if entry.Diagnosis != nil {
			line += ": " + entry.Diagnosis.Summary
		}
		lines = append(lines, line)
	}
	return lines, err
}

// Expected says how often requests are expected: Exactly, AtLeast, AtMost or Never.
type Expected struct {
	word  string
	value any
}

// Exactly expects this number of requests.
func Exactly(count int) Expected { return Expected{"exactly", count} }

// AtLeast expects this number of requests, or more.
func AtLeast(count int) Expected { return Expected{"at_least", count} }

// AtMost expects this number of requests, or fewer.
func AtMost(count int) Expected { return Expected{"at_most", count} }

// Never expects no requests.
func Never() Expected { return Expected{"never", true} }

// Verify fails the test unless the requests were received: at least once, if nothing is expected. The failure shows the
// requests that come closest, and how they differ.
func (mock *Mock) Verify(t testing.TB, match Match, expected ...Expected) Verification {
	t.Helper()
	fields := map[string]any{}
	for _, one := range expected {
		fields[one.word] = one.value
	}
	wanted, err := merged(match, fields)
	must(t, err)
	return mock.verify(t, wanted)
}

// VerifyInOrder fails the test unless requests were received in this order. Others may come in between.
func (mock *Mock) VerifyInOrder(t testing.TB, matches ...Match) Verification {
	t.Helper()
	return mock.verify(t, map[string]any{"in_order": matches})
}

func (mock *Mock) verify(t testing.TB, wanted map[string]any) Verification {
	t.Helper()
	var result Verification
	must(t, mock.calls.json("POST", "/journal/verify", wanted, &result))
	return result
}

// Waiting says how many requests, or how long, a test waits for.
type Waiting struct {
	word  string
	value any
}

// Count waits for this number of requests, instead of one.
func Count(count int) Waiting { return Waiting{"count", count} }

// Timeout gives up after this time, instead of after "5s".
func Timeout(timeout Duration) Waiting { return Waiting{"timeout", timeout} }

func fieldsOf(waiting []Waiting) map[string]any {
	fields := map[string]any{}
	for _, one := range waiting {
		fields[one.word] = one.value
	}
	return fields
}

// WaitFor waits until requests have been received, including earlier ones, and returns them. If they do not arrive in time,
// the test fails with the closest ones.
func (mock *Mock) WaitFor(t testing.TB, match Match, waiting ...Waiting) []Entry {
	t.Helper()
	wanted, err := merged(match, fieldsOf(waiting))
	must(t, err)
	var result struct{ Entries []Entry }
	must(t, mock.calls.json("POST", "/journal/wait", wanted, &result))
	return result.Entries
}

// ExpectRefusal announces that requests will be refused, or have been, so that they do not fail the test in strict mode:
// ExpectRefusal(t, Match{Operation: "connector.get", Status: 404}).
func (mock *Mock) ExpectRefusal(t testing.TB, match Match) {
	t.Helper()
	must(t, mock.calls.json("POST", "/journal/expected", match, nil))
}

// UnexpectedRefusals returns a line for each refused request that no fault rule caused and no test has announced.
func (mock *Mock) UnexpectedRefusals(t testing.TB) []string {
	t.Helper()
	refusals, err := mock.unexpectedRefusals()
	must(t, err)
	return refusals
}

func (mock *Mock) unexpectedRefusals() ([]string, error) {
	var unexpected struct{ Refusals []string }
	err := mock.calls.json("GET", "/journal/unexpected", nil, &unexpected)
	return unexpected.Refusals, err
}

// ClearJournal forgets the requests received.
func (mock *Mock) ClearJournal(t testing.TB) {
	t.Helper()
	must(t, mock.calls.json("DELETE", "/journal", nil, nil))
}

// Recording returns the requests that match, without secrets, as steps that can be played again.
func (mock *Mock) Recording(t testing.TB, match Match) Recording {
	t.Helper()
	var recording Recording
	must(t, mock.calls.json("POST", "/recording", match, &recording))
	return recording
}

// Listen calls a listener for each new request, one after the other, from a goroutine of its own, until the test ends or the
// returned function is called. That function returns when the listener will not be called any more; the listener must not
// call it.
func (mock *Mock) Listen(t testing.TB, listener func(Entry)) (stop func()) {
	t.Helper()
	answer, err := mock.calls.open("GET", "/journal/events", nil)
	must(t, err)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		events := bufio.NewReader(answer.Body)
		event := ""
		for {
			line, err := events.ReadString('\n')
			if err != nil {
				return
			}
			if name, isName := strings.CutPrefix(line, "event: "); isName {
				event = strings.TrimSpace(name)
				continue
			}
			var entry Entry
			data, isData := strings.CutPrefix(line, "data: ")
			if isData && event == "request" && json.Unmarshal([]byte(data), &entry) == nil {
				listener(entry)
			}
		}
	}()
	stop = func() {
		_ = answer.Body.Close()
		<-ended
	}
	t.Cleanup(stop)
	return stop
}
