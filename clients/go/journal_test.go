package connectormock_test

import (
	"strings"
	"testing"

	connectormock "github.com/es-connector-mock/es-connector-mock-go"
)

var checkIn = connectormock.Match{Operation: "connector.check_in"}

func checkedIn(t *testing.T, times int) *connectormock.Mock {
	t.Helper()
	mock := connectormock.Start(t, connectormock.Fixture("every-status"))
	for range times {
		request(t, mock, "PUT", "/_connector/self-managed-connected/_check_in", "")
	}
	return mock
}

func TestVerifiesWhatWasReceived(t *testing.T) {
	t.Parallel()
	mock := checkedIn(t, 2)
	expect(t, "count", mock.Verify(t, checkIn).Count, 2)
	mock.Verify(t, checkIn, connectormock.Exactly(2))
	mock.Verify(t, checkIn, connectormock.AtLeast(1), connectormock.AtMost(2))
	mock.Verify(t, connectormock.Match{Operation: "bulk"}, connectormock.Never())
	mock.Verify(t, connectormock.Match{Operation: []string{"bulk", "connector.*"}, Status: 200, Params: map[string]any{"connector_id": "self-*"}})
	mock.VerifyInOrder(t, checkIn, checkIn)
}

func TestAFailedVerificationShowsWhatCameInstead(t *testing.T) {
	t.Parallel()
	mock := checkedIn(t, 2)
	record(t, func(t testing.TB) { mock.Verify(t, checkIn, connectormock.Exactly(3)) }).
		mustFail(t, "connector.check_in: wanted exactly 3 times, received 2 times")
	record(t, func(t testing.TB) { mock.Verify(t, checkIn, connectormock.Never()) }).mustFail(t, "wanted never, received 2 times")
	record(t, func(t testing.TB) { mock.Verify(t, checkIn, connectormock.Exactly(0)) }).mustFail(t, "wanted never, received 2 times")
	record(t, func(t testing.TB) { mock.VerifyInOrder(t, checkIn, connectormock.Match{Operation: "bulk"}) }).mustFail(t, "bulk")
	wrong := connectormock.Match{Operation: "connector.check_in", Params: map[string]any{"connector_id": "c"}}
	record(t, func(t testing.TB) { mock.Verify(t, wrong) }).mustFail(t, "connector_id")
}

func TestAMisspeltNameFailsATest(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	misspelt := connectormock.Match{Operation: "connector.chek_in"}
	hint := "unknown operation [connector.chek_in]. Did you mean [connector.check_in]?"
	record(t, func(t testing.TB) { mock.Verify(t, misspelt, connectormock.Never()) }).mustFail(t, hint)
	record(t, func(t testing.TB) { mock.WaitFor(t, misspelt) }).mustFail(t, hint)
	record(t, func(t testing.TB) { mock.Requests(t, misspelt) }).mustFail(t, hint)
	record(t, func(t testing.TB) { mock.ExpectRefusal(t, misspelt) }).mustFail(t, hint)
	record(t, func(t testing.TB) { mock.Verify(t, connectormock.Match{Operation: 5}) }).mustFail(t, "$.operation")
}

func TestWaitsForRequests(t *testing.T) {
	t.Parallel()
	mock := checkedIn(t, 1)
	sent := make(chan error)
	go func() {
		_, _, err := send(mock.URL+"/_connector/self-managed-connected/_check_in", "PUT", "")
		sent <- err
	}()
	entries := mock.WaitFor(t, checkIn, connectormock.Count(2), connectormock.Timeout("30s"))
	expect(t, "requests", len(entries), 2)
	if err := <-sent; err != nil {
		t.Error(err)
	}
	record(t, func(t testing.TB) { mock.WaitFor(t, checkIn, connectormock.Count(3), connectormock.Timeout("1ms")) }).
		mustFail(t, "returned 408", "received 2 times")
}

func TestListsRequestsAndRefusals(t *testing.T) {
	t.Parallel()
	mock := checkedIn(t, 1)
	request(t, mock, "PUT", "/_connector/self-managed-connected/_name", `{"name":"C"}`)
	request(t, mock, "GET", "/_connector/nobody", "")
	entries := mock.Requests(t, connectormock.Match{})
	expect(t, "requests", len(entries), 3)
	expect(t, "body", string(entries[1].Body), `{"name":"C"}`)
	expect(t, "answer", string(entries[1].Answer), `{"result":"updated"}`)
	expect(t, "refused by", entries[2].Diagnosis.RefusedBy, "elasticsearch")
	expect(t, "refusals", len(mock.Refusals(t)), 1)
	expect(t, "unexpected", strings.HasPrefix(mock.UnexpectedRefusals(t)[0], "GET /_connector/nobody returned 404"), true)
	recording := mock.Recording(t, connectormock.Match{Operation: "connector.update_name"})
	expect(t, "step", recording.Steps[0].Do, "PUT /_connector/self-managed-connected/_name")
	mock.ClearJournal(t)
	expect(t, "requests", len(mock.Requests(t, connectormock.Match{})), 0)
}

func TestListens(t *testing.T) {
	t.Parallel()
	mock := checkedIn(t, 1)
	heard := make(chan connectormock.Entry)
	stop := mock.Listen(t, func(entry connectormock.Entry) { heard <- entry })
	request(t, mock, "PUT", "/_connector/self-managed-connected/_name", `{"name":"C"}`)
	expect(t, "operation", (<-heard).Operation, "connector.update_name")
	stop()
	request(t, mock, "PUT", "/_connector/self-managed-connected/_name", `{"name":"D"}`)
	select {
	case entry := <-heard:
		t.Errorf("heard %v after the end", entry)
	default:
	}
}
