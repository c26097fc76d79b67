// Package connectormock lets Go tests use es-connector-mock, a server that stands in for Elasticsearch while people build
// connector services.
//
//	func TestSeesPendingJobs(t *testing.T) {
//		t.Parallel()
//		mock := connectormock.Start(t, connectormock.Fixture("every-job"))
//		service := NewService(mock.URL)
//		service.Run(t.Context())
//		mock.Verify(t, connectormock.Match{Operation: "connector.sync_job_claim"}, connectormock.Exactly(1))
//	}
//
// Start starts one server for the process, unless ES_CONNECTOR_MOCK_URL names one that is running, and gives each test a
// sandbox: an Elasticsearch of its own. What the mock refuses, a misspelt operation for example, fails the test with the
// mock's own words.
package connectormock
