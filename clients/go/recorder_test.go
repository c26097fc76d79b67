package connectormock_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// recorder is a test that may fail without consequences.
type recorder struct {
	testing.TB
	name     string
	failed   bool
	said     []string
	cleanups []func()
}

// record runs a body as a test named after the current one, with what it cleans up. It returns what became of it.
func record(t *testing.T, body func(t testing.TB)) *recorder {
	t.Helper()
	recorded := &recorder{TB: t, name: t.Name() + "/recorded"}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		defer func() {
			for _, cleanup := range slices.Backward(recorded.cleanups) {
				cleanup()
			}
		}()
		body(recorded)
	}()
	<-ended
	return recorded
}

func (recorded *recorder) Helper()       {}
func (recorded *recorder) Name() string  { return recorded.name }
func (recorded *recorder) Failed() bool  { return recorded.failed }
func (recorded *recorder) Skipped() bool { return false }
func (recorded *recorder) Cleanup(cleanup func()) {
	recorded.cleanups = append(recorded.cleanups, cleanup)
}

func (recorded *recorder) Logf(format string, args ...any) {
	recorded.said = append(recorded.said, fmt.Sprintf(format, args...))
}

func (recorded *recorder) Errorf(format string, args ...any) {
	recorded.Logf(format, args...)
	recorded.failed = true
}

func (recorded *recorder) Fatalf(format string, args ...any) {
	recorded.Errorf(format, args...)
	runtime.Goexit()
}

// mustFail fails the test unless the recorded one failed, and said all of this.
func (recorded *recorder) mustFail(t *testing.T, wanted ...string) {
	t.Helper()
	if !recorded.failed {
		t.Fatal("the test should have failed")
	}
	recorded.mustSay(t, wanted...)
}

func (recorded *recorder) mustPass(t *testing.T) {
	t.Helper()
	if recorded.failed {
		t.Errorf("the test should have passed:\n%s", strings.Join(recorded.said, "\n"))
	}
}

func (recorded *recorder) mustSay(t *testing.T, wanted ...string) {
	t.Helper()
	said := strings.Join(recorded.said, "\n")
	for _, text := range wanted {
		if !strings.Contains(said, text) {
			t.Errorf("%q is missing in:\n%s", text, said)
		}
	}
}
