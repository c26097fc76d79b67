//go:build !whole

// Package elasticsearch is the part of the official client that the tests use, made of the client's own functions for the
// connector API. Compiling all of its APIs takes minutes; with -tags whole, the tests use the whole client.
package elasticsearch

import (
	"net/url"

	"github.com/elastic/elastic-transport-go/v8/elastictransport"
	connectorcheckin "github.com/elastic/go-elasticsearch/v9/typedapi/connector/checkin"
	connectordelete "github.com/elastic/go-elasticsearch/v9/typedapi/connector/delete"
	connectorget "github.com/elastic/go-elasticsearch/v9/typedapi/connector/get"
	connectorlist "github.com/elastic/go-elasticsearch/v9/typedapi/connector/list"
	connectorput "github.com/elastic/go-elasticsearch/v9/typedapi/connector/put"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/syncjobcancel"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/syncjobcheckin"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/syncjobclaim"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/syncjoberror"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/syncjobget"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/syncjoblist"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/syncjobpost"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/syncjobupdatestats"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/updateconfiguration"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/updateerror"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/updatename"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/updatescheduling"
	"github.com/elastic/go-elasticsearch/v9/typedapi/connector/updatestatus"
)

// Config is what the tests set of the client's configuration.
type Config struct{ Addresses []string }

// TypedClient has the connector API.
type TypedClient struct{ Connector Connector }

// Connector has the operations that the tests use.
type Connector struct {
	CheckIn             connectorcheckin.NewCheckIn
	Delete              connectordelete.NewDelete
	Get                 connectorget.NewGet
	List                connectorlist.NewList
	Put                 connectorput.NewPut
	SyncJobCancel       syncjobcancel.NewSyncJobCancel
	SyncJobCheckIn      syncjobcheckin.NewSyncJobCheckIn
	SyncJobClaim        syncjobclaim.NewSyncJobClaim
	SyncJobError        syncjoberror.NewSyncJobError
	SyncJobGet          syncjobget.NewSyncJobGet
	SyncJobList         syncjoblist.NewSyncJobList
	SyncJobPost         syncjobpost.NewSyncJobPost
	SyncJobUpdateStats  syncjobupdatestats.NewSyncJobUpdateStats
	UpdateConfiguration updateconfiguration.NewUpdateConfiguration
	UpdateError         updateerror.NewUpdateError
	UpdateName          updatename.NewUpdateName
	UpdateScheduling    updatescheduling.NewUpdateScheduling
	UpdateStatus        updatestatus.NewUpdateStatus
}

// NewTypedClient makes a client for the given addresses.
func NewTypedClient(config Config) (*TypedClient, error) {
	var urls []*url.URL
	for _, address := range config.Addresses {
		parsed, err := url.Parse(address)
		if err != nil {
			return nil, err
		}
		urls = append(urls, parsed)
	}
	transport, err := elastictransport.New(elastictransport.Config{URLs: urls})
	if err != nil {
		return nil, err
	}
	return &TypedClient{Connector{
		CheckIn:             connectorcheckin.NewCheckInFunc(transport),
		Delete:              connectordelete.NewDeleteFunc(transport),
		Get:                 connectorget.NewGetFunc(transport),
		List:                connectorlist.NewListFunc(transport),
		Put:                 connectorput.NewPutFunc(transport),
		SyncJobCancel:       syncjobcancel.NewSyncJobCancelFunc(transport),
		SyncJobCheckIn:      syncjobcheckin.NewSyncJobCheckInFunc(transport),
		SyncJobClaim:        syncjobclaim.NewSyncJobClaimFunc(transport),
		SyncJobError:        syncjoberror.NewSyncJobErrorFunc(transport),
		SyncJobGet:          syncjobget.NewSyncJobGetFunc(transport),
		SyncJobList:         syncjoblist.NewSyncJobListFunc(transport),
		SyncJobPost:         syncjobpost.NewSyncJobPostFunc(transport),
		SyncJobUpdateStats:  syncjobupdatestats.NewSyncJobUpdateStatsFunc(transport),
		UpdateConfiguration: updateconfiguration.NewUpdateConfigurationFunc(transport),
		UpdateError:         updateerror.NewUpdateErrorFunc(transport),
		UpdateName:          updatename.NewUpdateNameFunc(transport),
		UpdateScheduling:    updatescheduling.NewUpdateSchedulingFunc(transport),
		UpdateStatus:        updatestatus.NewUpdateStatusFunc(transport),
	}}, nil
}
