package service

import (
	"errors"
	"testing"

	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/updateconfiguration"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/connectorfieldtype"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/connectorstatus"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/displaytype"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/syncjobtype"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/syncstatus"
	connectormock "github.com/es-connector-mock/es-connector-mock-go"
)

// The official client decodes each response into its own types, and so says whether they are what it expects.
func TestTheLifeOfAConnector(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Strict())
	connectors, ctx := connected(t, mock).Connector, t.Context()

	put, err := connectors.Put().ConnectorId("drive").Name("Drive").IndexName("search-drive").ServiceType("google_drive").Do(ctx)
	check(t, err)
	expect(t, "result", put.Result.String(), "created")
	configuration := types.ConnectorConfiguration{"folder": {
		Label: "Folder", Type: &connectorfieldtype.Str, Display: displaytype.Textbox, Value: []byte(`"/reports"`),
		DefaultValue: "", DependsOn: []types.Dependency{}, Options: []types.SelectOption{},
	}}
	_, err = connectors.UpdateConfiguration("drive").Request(&updateconfiguration.Request{Configuration: configuration}).Do(ctx)
	check(t, err)
	_, err = connectors.UpdateScheduling("drive").Scheduling(&types.SchedulingConfiguration{
		Full: &types.ConnectorScheduling{Enabled: true, Interval: "0 0 0 * * ?"},
	}).Do(ctx)
	check(t, err)
	_, err = connectors.UpdateStatus("drive").Status(connectorstatus.Connected).Do(ctx)
	check(t, err)
	_, err = connectors.UpdateName("drive").Name("Reports").Do(ctx)
	check(t, err)
	_, err = connectors.CheckIn("drive").Do(ctx)
	check(t, err)

	drive, err := connectors.Get("drive").Do(ctx)
	check(t, err)
	expect(t, "status", drive.Status, connectorstatus.Connected)
	expect(t, "name", *drive.Name, "Reports")
	expect(t, "value", string(drive.Configuration["folder"].Value), `"/reports"`)
	expect(t, "schedule", drive.Scheduling.Full.Interval, "0 0 0 * * ?")
	list, err := connectors.List().ServiceType("google_drive").Do(ctx)
	check(t, err)
	expect(t, "connectors", list.Count, 1)
	deleted, err := connectors.Delete("drive").Do(ctx)
	check(t, err)
	expect(t, "acknowledged", deleted.Acknowledged, true)
}

func TestTheLifeOfASyncJob(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Fixture("every-status"), connectormock.Strict())
	connectors, ctx := connected(t, mock).Connector, t.Context()

	posted, err := connectors.SyncJobPost().Id("self-managed-connected").JobType(syncjobtype.Full).Do(ctx)
	check(t, err)
	_, err = connectors.SyncJobClaim(posted.Id).WorkerHostname("me").Do(ctx)
	check(t, err)
	_, err = connectors.SyncJobCheckIn(posted.Id).Do(ctx)
	check(t, err)
	_, err = connectors.SyncJobUpdateStats(posted.Id).
		IndexedDocumentCount(3).IndexedDocumentVolume(30).DeletedDocumentCount(1).TotalDocumentCount(3).Do(ctx)
	check(t, err)
	job, err := connectors.SyncJobGet(posted.Id).Do(ctx)
	check(t, err)
	expect(t, "status", job.Status, syncstatus.Inprogress)
	expect(t, "worker", *job.WorkerHostname, "me")
	expect(t, "documents", job.IndexedDocumentCount, int64(3))
	_, err = connectors.SyncJobError(posted.Id).Error("no disk").Do(ctx)
	check(t, err)
	failed, err := connectors.SyncJobList().ConnectorId("self-managed-connected").Status(syncstatus.Error).Do(ctx)
	check(t, err)
	expect(t, "error", *failed.Results[0].Error, "no disk")
}

func TestErrorsAreThoseOfElasticsearch(t *testing.T) {
	t.Parallel()
	mock := connectormock.Start(t, connectormock.Strict())
	mock.ExpectRefusal(t, connectormock.Match{Operation: "connector.get", Status: 404})
	_, err := connected(t, mock).Connector.Get("nobody").Do(t.Context())
	var refused *types.ElasticsearchError
	if !errors.As(err, &refused) {
		t.Fatalf("%v is no error of Elasticsearch", err)
	}
	expect(t, "status", refused.Status, 404)
	expect(t, "type", refused.ErrorCause.Type, "resource_not_found_exception")
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func expect[Value comparable](t *testing.T, what string, found, wanted Value) {
	t.Helper()
	if found != wanted {
		t.Errorf("%s: %v, wanted %v", what, found, wanted)
	}
}
