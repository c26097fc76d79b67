package connectormock_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	connectormock "github.com/es-connector-mock/es-connector-mock-go"
)

func TestLoadsAndExportsStates(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	mock.Load(t, "google-drive")
	state := mock.State(t)
	mock.Reset(t)
	_, none := request(t, mock, "GET", "/_connector?filter_path=count", "")
	expect(t, "connectors after the reset", none, `{"count":0}`)
	mock.Load(t, state)
	_, one := request(t, mock, "GET", "/_connector?filter_path=count", "")
	expect(t, "connectors of the state", one, `{"count":1}`)
	mock.LoadBaseline(t, map[string]any{"connectors": []any{map[string]any{"id": "base"}}})
	request(t, mock, "DELETE", "/_connector/base", "")
	mock.Reset(t)
	status, _ := request(t, mock, "GET", "/_connector/base", "")
	expect(t, "status after a reset to the baseline", status, 200)
	if !strings.Contains(string(mock.StateWithSecrets(t)), `"base"`) {
		t.Error("the state lacks its connector")
	}
}

func TestSavesComparesAndRestoresSnapshots(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-job"))
	mock.Snapshots.Save(t, "before")
	request(t, mock, "PUT", "/_connector/with-jobs/_error", `{"error":"no disk"}`)
	diff := mock.Snapshots.Diff(t, "before")
	expect(t, "changed connectors", len(diff.Connectors.Changed), 1)
	expect(t, "changed", diff.Connectors.Changed[0].ID, "with-jobs")
	mock.Snapshots.Save(t, "after")
	expect(t, "same", mock.Snapshots.DiffBetween(t, "before", "after").Same, false)
	text := mock.Snapshots.Export(t, "before")
	expect(t, "exports", mock.Snapshots.ExportWithSecrets(t, "before") != "", true)
	mock.Snapshots.Restore(t, "before")
	expect(t, "same", mock.Snapshots.Diff(t, "before").Same, true)
	mock.Snapshots.Import(t, "copy", text)
	mock.Snapshots.Delete(t, "before")
	var names []string
	for _, summary := range mock.Snapshots.List(t) {
		names = append(names, summary.Name)
	}
	expect(t, "snapshots", strings.Join(names, " "), "after copy")
	record(t, func(t testing.TB) { mock.Snapshots.Restore(t, "copi") }).mustFail(t, "Did you mean [copy]?")
}

func TestControlsTheClock(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-status"))
	morning := time.Date(2025, 3, 3, 9, 0, 0, 0, time.UTC)
	mock.Clock.FreezeAt(t, morning)
	mock.Clock.Advance(t, "1h30m")
	mock.Clock.Advance(t, connectormock.In(250*time.Millisecond))
	expect(t, "time", mock.Clock.Now(t), morning.Add(90*time.Minute+250*time.Millisecond))
	rate := 0.0
	mock.Clock.Set(t, connectormock.ClockSettings{Now: morning, Rate: &rate})
	mock.Clock.Freeze(t)
	expect(t, "time", mock.Clock.Now(t), morning)
	mock.Clock.Reset(t)
	expect(t, "the year is that of the system", mock.Clock.Now(t).Year(), time.Now().UTC().Year())
	record(t, func(t testing.TB) { mock.Clock.Advance(t, "a while") }).mustFail(t, "[a while] is not a duration")
}

func TestSeedsIds(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	create := func() string {
		_, created := request(t, mock, "POST", "/_connector?filter_path=id", "{}")
		return created
	}
	mock.Seed(t, "one")
	first := create()
	mock.Reset(t)
	mock.Seed(t, "one")
	expect(t, "id", create(), first)
	mock.Unseed(t)
	expect(t, "different", create() != first, true)
}

func TestReportsLeaks(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	request(t, mock, "PUT", "/_connector/forgotten", "")
	leaks := mock.Leaks(t)
	expect(t, "clean", leaks.Clean, false)
	expect(t, "summary", leaks.Summary[0], "connector [forgotten] was added")
}

func TestTheStandInAdvancesJobs(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-status"))
	mock.StandIn(t, connectormock.StandInSettings{
		Jobs: []connectormock.StandInJob{{ClaimAfter: "2s", FinishAfter: "1m", Documents: 3}},
	})
	status, _ := request(t, mock, "POST", "/_connector/_sync_job", `{"id":"self-managed-connected"}`)
	expect(t, "status", status, 201)
	mock.Clock.Advance(t, "10m")
	_, jobs := request(t, mock, "GET", "/_connector/_sync_job?filter_path=results.status,results.indexed_document_count", "")
	expect(t, "jobs", jobs, `{"results":[{"indexed_document_count":3,"status":"completed"}]}`)
	mock.StopStandIn(t)
}

func TestPlaysScenarios(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-job"))
	played := mock.Scenario(t, "idle-job", connectormock.ScenarioInput{})
	expect(t, "changes", len(played.Changes), 1)
	record(t, func(t testing.TB) { mock.Scenario(t, "idle-jobb", connectormock.ScenarioInput{}) }).
		mustFail(t, "Did you mean [idle-job]?")
}

func TestExplainsWhatSomebodyMayDo(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	expect(t, "user", mock.Whoami(t, "elastic").Username, "elastic")
	expect(t, "texts", len(mock.Whoami(t, "").Text) > 0, true)
}

func TestDrivesSandboxes(t *testing.T) {
	t.Parallel()
	server, err := connectormock.StartServer()
	if err != nil {
		t.Fatal(err)
	}
	defer server.Stop()
	worker := server.Sandbox("worker 1")
	record(t, func(t testing.TB) { worker.Reset(t) }).mustFail(t, "is not a valid sandbox name")
	server.Sandbox("worker-1").Reset(t)
	expect(t, "sandboxes", strings.Join(server.Sandboxes(t), " "), "worker-1")
	server.DropSandbox(t, "worker-1")
	expect(t, "sandboxes", len(server.Sandboxes(t)), 0)
}

func TestCallReturnsErrors(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	var ids struct{ Seed string }
	if err := mock.Call("PUT", "/ids", map[string]any{"seed": "x"}, &ids); err != nil || ids.Seed != "x" {
		t.Errorf("%v, %v", ids, err)
	}
	err := mock.Call("PUT", "/clock", map[string]any{"frozn": true}, nil)
	var refused *connectormock.RefusedError
	if !errors.As(err, &refused) || refused.Status != 400 || !strings.Contains(refused.Reason, "frozen") {
		t.Errorf("unhelpful: %v", err)
	}
}

func TestConnectsWithATokenOrToNobody(t *testing.T) {
	t.Parallel()
	server, err := connectormock.StartServer("--token", "sesame")
	if err != nil {
		t.Fatal(err)
	}
	defer server.Stop()
	record(t, func(t testing.TB) { server.Reset(t) }).mustFail(t, "returned 401")
	allowed, err := connectormock.Connect(server.URL+"/", connectormock.Access{Token: "sesame"})
	if err != nil {
		t.Fatal(err)
	}
	allowed.Reset(t)
	nobody, _ := connectormock.Connect("http://127.0.0.1:1")
	record(t, func(t testing.TB) { nobody.Reset(t) }).mustFail(t, "POST /_mock/reset", "refused")
	if _, err := connectormock.Connect(server.URL, connectormock.Access{CA: "/no/such/file"}); err == nil {
		t.Error("an authority that cannot be read should be refused")
	}
}

func TestDurationsAreReadAsNumbersToo(t *testing.T) {
	t.Parallel()
	var rule connectormock.FaultRule
	if err := json.Unmarshal([]byte(`{"delay":250,"jitter":"1s"}`), &rule); err != nil {
		t.Fatal(err)
	}
	expect(t, "delay", rule.Delay, "250ms")
	expect(t, "jitter", rule.Jitter, "1s")
}
