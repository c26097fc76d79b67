package connectormock

import (
	"net/url"
	"testing"
)

// Faults are deliberate failures: mock.Faults.Add(t, FaultRule{Operation: "bulk", Preset: "circuit_breaking_exception", Times: 2}).
type Faults struct{ calls *caller }

type faultList struct {
	Faults []FaultView `json:"faults"`
}

// Add adds a rule, replacing any with the same id. It returns the rule with its id, and what it does in words.
func (faults *Faults) Add(t testing.TB, rule FaultRule) FaultView {
	t.Helper()
	return faults.view(t, "POST", "", rule)
}

// Replace replaces all rules.
func (faults *Faults) Replace(t testing.TB, rules ...FaultRule) []FaultView {
	t.Helper()
	if rules == nil {
		rules = []FaultRule{}
	}
	var list faultList
	must(t, faults.calls.json("PUT", "/faults", map[string]any{"faults": rules}, &list))
	return list.Faults
}

// List returns the rules, with what they do in words and their counts so far.
func (faults *Faults) List(t testing.TB) []FaultView {
	t.Helper()
	var list faultList
	must(t, faults.calls.json("GET", "/faults", nil, &list))
	return list.Faults
}

// Get returns one rule, with what it has done so far.
func (faults *Faults) Get(t testing.TB, id string) FaultView {
	t.Helper()
	return faults.view(t, "GET", "/"+url.PathEscape(id), nil)
}

// Switch switches a rule on or off; its counts are kept.
func (faults *Faults) Switch(t testing.TB, id string, enabled bool) FaultView {
	t.Helper()
	return faults.view(t, "PUT", "/"+url.PathEscape(id), map[string]any{"enabled": enabled})
}

// Remove removes a rule.
func (faults *Faults) Remove(t testing.TB, id string) {
	t.Helper()
	must(t, faults.calls.json("DELETE", "/faults/"+url.PathEscape(id), nil, nil))
}

// Clear removes all rules.
func (faults *Faults) Clear(t testing.TB) {
	t.Helper()
	must(t, faults.calls.json("DELETE", "/faults", nil, nil))
}

// WaitForHeld waits until a rule with Hold holds requests: one, unless Count says otherwise.
func (faults *Faults) WaitForHeld(t testing.TB, id string, waiting ...Waiting) FaultView {
	t.Helper()
	return faults.view(t, "POST", "/"+url.PathEscape(id)+"/held", fieldsOf(waiting))
}

// Release lets requests that a rule holds go on: those that have been held for longest if Count limits their number, or all
// of them. It returns how many there were.
func (faults *Faults) Release(t testing.TB, id string, count ...Waiting) int {
	t.Helper()
	var result struct{ Released int }
	must(t, faults.calls.json("POST", "/faults/"+url.PathEscape(id)+"/release", fieldsOf(count), &result))
	return result.Released
}

func (faults *Faults) view(t testing.TB, method, path string, given any) FaultView {
	t.Helper()
	var view FaultView
	must(t, faults.calls.json(method, "/faults"+path, given, &view))
	return view
}
