package connectormock_test

import (
	"strings"
	"testing"

	connectormock "github.com/es-connector-mock/es-connector-mock-go"
)

func statuses(t *testing.T, mock *connectormock.Mock, times int) []int {
	t.Helper()
	var seen []int
	for range times {
		status, _ := request(t, mock, "GET", "/_connector", "")
		seen = append(seen, status)
	}
	return seen
}

func expectStatuses(t *testing.T, mock *connectormock.Mock, wanted ...int) {
	t.Helper()
	for index, status := range statuses(t, mock, len(wanted)) {
		expect(t, "status", status, wanted[index])
	}
}

func TestMakesRequestsFail(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	rule := mock.Faults.Add(t, connectormock.FaultRule{
		ID: "busy", Operation: "connector.list", Preset: "circuit_breaking_exception", Times: 2,
	})
	expect(t, "explained", strings.Contains(rule.Explanation, "429"), true)
	expectStatuses(t, mock, 429, 429, 200)
	expect(t, "hits", mock.Faults.Get(t, "busy").Hits, 2)
	record(t, func(t testing.TB) {
		mock.Faults.Add(t, connectormock.FaultRule{Operation: "connector.lst", Preset: "forbidden"})
	}).
		mustFail(t, "Did you mean [connector.list]?")
	record(t, func(t testing.TB) { mock.Faults.Add(t, connectormock.FaultRule{Preset: "forbiden"}) }).mustFail(t, "forbidden")
}

func TestListsSwitchesAndRemovesRules(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	mock.Faults.Replace(t,
		connectormock.FaultRule{ID: "a", Operation: "connector.list", Preset: "forbidden"},
		connectormock.FaultRule{ID: "b", Operation: "connector.list", Preset: "unauthorized"},
	)
	expectStatuses(t, mock, 403)
	mock.Faults.Switch(t, "a", false)
	expectStatuses(t, mock, 401)
	mock.Faults.Remove(t, "b")
	expect(t, "rules", len(mock.Faults.List(t)), 1)
	mock.Faults.Clear(t)
	expect(t, "rules", len(mock.Faults.Replace(t)), 0)
	expectStatuses(t, mock, 200)
}

func TestAnswersInSequence(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	mock.Faults.Add(t, connectormock.FaultRule{Operation: "connector.list", Sequence: []connectormock.FaultStep{
		{Preset: "circuit_breaking_exception"},
		{Respond: &connectormock.FaultAnswer{Status: 503, Reason: "away"}},
		{},
	}})
	expectStatuses(t, mock, 429, 503, 200, 200)
}

func TestChangesTheStateAtARequest(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-status"))
	mock.Faults.Add(t, connectormock.FaultRule{ID: "gone", Operation: "connector.check_in", CallAfter: []connectormock.FaultCall{
		{Method: "DELETE", Path: "/_connector/{connector_id}"},
	}})
	request(t, mock, "PUT", "/_connector/self-managed-connected/_check_in", "")
	status, _ := request(t, mock, "GET", "/_connector/self-managed-connected", "")
	expect(t, "status", status, 404)
	expect(t, "call", mock.Faults.Get(t, "gone").Calls[0].Call, "DELETE /_connector/self-managed-connected")
}

func TestHoldsRequestsUntilTheTestReleasesThem(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	mock.Faults.Add(t, connectormock.FaultRule{ID: "pause", Operation: "connector.list", Hold: true})
	answered := make(chan int, 2)
	for range 2 {
		go func() {
			status, _, _ := send(mock.URL+"/_connector", "GET", "")
			answered <- status
		}()
	}
	held := mock.Faults.WaitForHeld(t, "pause", connectormock.Count(2), connectormock.Timeout("30s"))
	expect(t, "held", held.Held, 2)
	record(t, func(t testing.TB) {
		mock.Faults.WaitForHeld(t, "pause", connectormock.Count(3), connectormock.Timeout("1ms"))
	}).mustFail(t, "returned 408")
	expect(t, "released", mock.Faults.Release(t, "pause", connectormock.Count(1)), 1)
	expect(t, "status", <-answered, 200)
	expect(t, "released", mock.Faults.Release(t, "pause"), 1)
	expect(t, "status", <-answered, 200)
	record(t, func(t testing.TB) { mock.Faults.Release(t, "paus") }).mustFail(t, "Did you mean [pause]?")
}
