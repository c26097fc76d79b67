package connectormock

import (
	"net/url"
	"testing"
)

// Snapshots are named states. Saving and restoring takes no longer with much data than with little.
type Snapshots struct{ calls *caller }

// Save saves the current state under a name. Resets leave snapshots alone.
func (snapshots *Snapshots) Save(t testing.TB, name string) {
	t.Helper()
	must(t, snapshots.calls.json("PUT", snapshot(name), nil, nil))
}

// Restore restores a state.
func (snapshots *Snapshots) Restore(t testing.TB, name string) {
	t.Helper()
	must(t, snapshots.calls.json("POST", snapshot(name)+"/restore", nil, nil))
}

// Delete forgets a snapshot.
func (snapshots *Snapshots) Delete(t testing.TB, name string) {
	t.Helper()
	must(t, snapshots.calls.json("DELETE", snapshot(name), nil, nil))
}

// List returns the snapshots in the order in which they were first saved.
func (snapshots *Snapshots) List(t testing.TB) []SnapshotSummary {
	t.Helper()
	var list struct{ Snapshots []SnapshotSummary }
	must(t, snapshots.calls.json("GET", "/snapshots", nil, &list))
	return list.Snapshots
}

// Diff returns what has changed since a snapshot.
func (snapshots *Snapshots) Diff(t testing.TB, name string) StateDiff {
	t.Helper()
	return snapshots.diff(t, name, "")
}

// DiffBetween returns what is different in another snapshot.
func (snapshots *Snapshots) DiffBetween(t testing.TB, name, other string) StateDiff {
	t.Helper()
	return snapshots.diff(t, name, "?with="+url.QueryEscape(other))
}

func (snapshots *Snapshots) diff(t testing.TB, name, query string) StateDiff {
	t.Helper()
	var diff StateDiff
	must(t, snapshots.calls.json("GET", snapshot(name)+"/diff"+query, nil, &diff))
	return diff
}

// Export returns a snapshot as text, laid out for readable diffs in git, with placeholders in place of secrets.
func (snapshots *Snapshots) Export(t testing.TB, name string) string {
	t.Helper()
	return snapshots.export(t, snapshot(name)+"/state")
}

// ExportWithSecrets returns a snapshot with secrets.
func (snapshots *Snapshots) ExportWithSecrets(t testing.TB, name string) string {
	t.Helper()
	return snapshots.export(t, snapshot(name)+"/state?with_secrets=true")
}

func (snapshots *Snapshots) export(t testing.TB, path string) string {
	t.Helper()
	text, err := snapshots.calls.text("GET", path, nil)
	must(t, err)
	return string(text)
}

// Import stores an exported text as a snapshot, without restoring it.
func (snapshots *Snapshots) Import(t testing.TB, name, text string) {
	t.Helper()
	_, err := snapshots.calls.text("PUT", snapshot(name)+"/state", []byte(text))
	must(t, err)
}

func snapshot(name string) string {
	return "/snapshots/" + url.PathEscape(name)
}
