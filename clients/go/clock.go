package connectormock

import (
	"testing"
	"time"
)

// Clock is the time that the mock shows. All timestamps and expiry times follow it.
type Clock struct{ calls *caller }

// Now returns the time of the mock.
func (clock *Clock) Now(t testing.TB) time.Time {
	t.Helper()
	var view ClockView
	must(t, clock.calls.json("GET", "/clock", nil, &view))
	now, err := time.Parse(time.RFC3339Nano, view.Now)
	must(t, err)
	return now
}

// Set changes the given settings: the time, the rate, the tick per request.
func (clock *Clock) Set(t testing.TB, settings ClockSettings) {
	t.Helper()
	must(t, clock.calls.json("PUT", "/clock", settings, nil))
}

// Freeze stops the clock.
func (clock *Clock) Freeze(t testing.TB) {
	t.Helper()
	frozen := true
	clock.Set(t, ClockSettings{Frozen: &frozen})
}

// FreezeAt stops the clock at another time.
func (clock *Clock) FreezeAt(t testing.TB, at time.Time) {
	t.Helper()
	frozen := true
	clock.Set(t, ClockSettings{Now: at, Frozen: &frozen})
}

// Advance moves the clock: Advance(t, "5m").
func (clock *Clock) Advance(t testing.TB, by Duration) {
	t.Helper()
	must(t, clock.calls.json("POST", "/clock/advance", map[string]any{"by": by}, nil))
}

// Reset makes the clock run as it did at the start.
func (clock *Clock) Reset(t testing.TB) {
	t.Helper()
	must(t, clock.calls.json("DELETE", "/clock", nil, nil))
}
