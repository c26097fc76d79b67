//go:build whole

// Package elasticsearch is the official client.
package elasticsearch

import "github.com/elastic/go-elasticsearch/v9"

// Config is the client's configuration.
type Config = elasticsearch.Config

// TypedClient is the client.
type TypedClient = elasticsearch.TypedClient

// NewTypedClient makes a client.
func NewTypedClient(config Config) (*TypedClient, error) {
	return elasticsearch.NewTypedClient(config)
}
