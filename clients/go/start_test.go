package connectormock_test

import (
	"net/http"
	"os"
	"runtime"
	"strings"
	"testing"

	connectormock "github.com/es-connector-mock/es-connector-mock-go"
)

func TestGivesParallelTestsSandboxesOfTheirOwn(t *testing.T) {
	for _, name := range []string{"one", "two", "a name/with more"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			mock := connectormock.Start(t)
			request(t, mock, "PUT", "/_connector/mine", "")
			_, list := request(t, mock, "GET", "/_connector?filter_path=count", "")
			expect(t, "connectors", list, `{"count":1}`)
		})
	}
}

func TestBeginsInTheStateOfAFixture(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-status"))
	for range 2 {
		_, list := request(t, mock, "GET", "/_connector?size=0", "")
		expect(t, "connectors", list, `{"count":10,"results":[]}`)
		expect(t, "clean", mock.Leaks(t).Clean, true)
		mock.Reset(t)
	}
}

func TestRefusesAFixtureThatThereIsNot(t *testing.T) {
	t.Parallel()
	record(t, func(t testing.TB) { connectormock.Start(t, connectormock.Fixture("every-statos")) }).
		mustFail(t, "every-statos", "Did you mean [every-status]?")
}

func TestRemovesTheSandboxWhenATestHasEnded(t *testing.T) {
	t.Parallel()
	var used string
	var server *connectormock.Mock
	record(t, func(t testing.TB) {
		mock := connectormock.Start(t)
		used = mock.URL[strings.LastIndex(mock.URL, "/")+1:]
		server, _ = connectormock.Connect(mock.URL[:strings.Index(mock.URL, "/_mock")])
		if !strings.Contains(strings.Join(server.Sandboxes(t), " "), used) {
			t.Errorf("there is no sandbox %s", used)
		}
	}).mustPass(t)
	if strings.Contains(strings.Join(server.Sandboxes(t), " "), used) {
		t.Errorf("the sandbox %s is still there", used)
	}
}

func TestAFailedTestShowsTheRefusedRequests(t *testing.T) {
	t.Parallel()
	record(t, func(t testing.TB) {
		mock := connectormock.Start(t)
		request(t, mock, "PUT", "/_connector/a/_nam", "{}")
		t.Errorf("no connectors")
	}).mustFail(t, "no connectors", "Refused requests:\nPUT /_connector/a/_nam returned 4", "Did you mean [PUT /_connector/{connector_id}/_name]?")
}

func TestStrictTestsFailIfRequestsWereRefused(t *testing.T) {
	t.Parallel()
	ask := func(t testing.TB, options ...connectormock.Option) *connectormock.Mock {
		mock := connectormock.Start(t, options...)
		request(t, mock, "GET", "/_connector/nobody", "")
		return mock
	}
	if record(t, func(t testing.TB) { ask(t) }).failed {
		t.Error("a test that is not strict should pass")
	}
	record(t, func(t testing.TB) { ask(t, connectormock.Strict()) }).
		mustFail(t, "Requests were refused unexpectedly:\nGET /_connector/nobody returned 404: ", "ExpectRefusal")
	announced := record(t, func(t testing.TB) {
		ask(t, connectormock.Strict()).ExpectRefusal(t, connectormock.Match{Operation: "connector.get", Status: 404})
	})
	if announced.failed {
		t.Errorf("announced refusals should be none: %v", announced.said)
	}
}

func TestStrictByVariable(t *testing.T) {
	t.Setenv("ES_CONNECTOR_MOCK_STRICT", "yes")
	record(t, func(t testing.TB) { request(t, connectormock.Start(t), "GET", "/_connector/nobody", "") }).
		mustFail(t, "refused unexpectedly")
	t.Setenv("ES_CONNECTOR_MOCK_STRICT", "perhaps")
	record(t, func(t testing.TB) { connectormock.Start(t) }).mustFail(t, "ES_CONNECTOR_MOCK_STRICT must be one of", "not perhaps")
}

func TestSetsTheEnvironment(t *testing.T) {
	mock := connectormock.Start(t, connectormock.Environment())
	expect(t, "ELASTICSEARCH_URL", os.Getenv("ELASTICSEARCH_URL"), mock.URL)
}

func TestAServerOfItsOwnHasFlagsAndEnds(t *testing.T) {
	t.Parallel()
	var url string
	record(t, func(t testing.TB) {
		mock := connectormock.Start(t, connectormock.OwnServer("--fixture", "every-status", "--cluster-name", "mine"))
		url = mock.URL
		_, info := request(t, mock, "GET", "/?filter_path=cluster_name&pretty=false", "")
		expect(t, "cluster", info, `{"cluster_name":"mine"}`)
	}).mustPass(t)
	if _, err := http.Get(url); err == nil {
		t.Error("the server still runs")
	}
}

func TestTheWholeServerIsResetFirst(t *testing.T) {
	for range 2 {
		record(t, func(t testing.TB) {
			mock := connectormock.Start(t, connectormock.WholeServer())
			_, list := request(t, mock, "GET", "/_connector?filter_path=count", "")
			expect(t, "connectors", list, `{"count":0}`)
			request(t, mock, "PUT", "/_connector/left-behind", "")
			expect(t, "is a sandbox", strings.Contains(mock.URL, "/_mock"), false)
		}).mustPass(t)
	}
}

func TestSaysWhyAServerDoesNotStart(t *testing.T) {
	_, err := connectormock.StartServer("--fixtur", "every-status")
	if err == nil || !strings.Contains(err.Error(), "did not start") || !strings.Contains(err.Error(), "--fixture") {
		t.Errorf("unhelpful: %v", err)
	}
	t.Setenv("ES_CONNECTOR_MOCK_COMMAND", `"/no such/command" with 'its arguments'`)
	_, err = connectormock.StartServer()
	if err == nil || !strings.Contains(err.Error(), "/no such/command with its arguments start") {
		t.Errorf("unhelpful: %v", err)
	}
	t.Setenv("ES_CONNECTOR_MOCK_COMMAND", "")
	t.Setenv("PATH", "")
	_, err = connectormock.StartServer()
	if err != nil && !strings.Contains(err.Error(), "npm install --save-dev es-connector-mock") {
		t.Errorf("unhelpful: %v", err)
	}
}

func TestServersOutliveTheGarbageCollector(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t)
	for range 50 {
		runtime.GC()
		status, _ := request(t, mock, "GET", "/", "")
		expect(t, "status", status, 200)
	}
}
