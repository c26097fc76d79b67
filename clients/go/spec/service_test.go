package service

import (
	"testing"

	connectormock "github.com/es-connector-mock/es-connector-mock-go"
	"github.com/es-connector-mock/es-connector-mock-go/spec/elasticsearch"
)

func connected(t *testing.T, mock *connectormock.Mock) *elasticsearch.TypedClient {
	t.Helper()
	client, err := elasticsearch.NewTypedClient(elasticsearch.Config{Addresses: []string{mock.URL}})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func TestClaimsAPendingJob(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-job"), connectormock.Strict())

	job, err := ClaimNextJob(t.Context(), connected(t, mock), "me")

	if err != nil || job == "" {
		t.Fatalf("claimed %q, %v", job, err)
	}
	mock.Verify(t, connectormock.Match{
		Operation: "connector.sync_job_claim",
		Params:    map[string]any{"connector_sync_job_id": job},
		Body:      map[string]any{"worker_hostname": "me"},
	}, connectormock.Exactly(1))
}

func TestTriesAgainIfTheClusterIsBusy(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-job"), connectormock.Strict())
	mock.Faults.Add(t, connectormock.FaultRule{
		Operation: "connector.sync_job_claim",
		Preset:    "circuit_breaking_exception",
		Times:     1,
	})

	job, err := ClaimNextJob(t.Context(), connected(t, mock), "me")

	if err != nil || job == "" {
		t.Fatalf("claimed %q, %v", job, err)
	}
	mock.Verify(t, connectormock.Match{Operation: "connector.sync_job_claim"}, connectormock.Exactly(2))
}
