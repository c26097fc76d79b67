// Package service is an example: the part of a connector service that looks for work.
package service

import (
	"context"
	"errors"

	"github.com/elastic/go-elasticsearch/v9/typedapi/types"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/syncstatus"
	"github.com/es-connector-mock/es-connector-mock-go/spec/elasticsearch"
)

// ClaimNextJob claims a pending job, and returns its id; an empty one if there is none. If the cluster is busy, it tries again
// once.
func ClaimNextJob(ctx context.Context, client *elasticsearch.TypedClient, worker string) (string, error) {
	pending, err := client.Connector.SyncJobList().Status(syncstatus.Pending).Size(1).Do(ctx)
	if err != nil || len(pending.Results) == 0 {
		return "", err
	}
	job := pending.Results[0].Id
	claim := client.Connector.SyncJobClaim(job).WorkerHostname(worker)
	_, err = claim.Do(ctx)
	var refused *types.ElasticsearchError
	if errors.As(err, &refused) && refused.Status == 429 {
		_, err = claim.Do(ctx)
	}
	return job, err
}
