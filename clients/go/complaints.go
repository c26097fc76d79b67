package connectormock

import (
	"bytes"
	"os"
	"sync"
)

// mostComplaints is how many bytes of a server's errors are kept until it has started.
const mostComplaints = 64 * 1024

// complaints keeps what a server writes to its standard error, until it has started and that is passed on.
type complaints struct {
	mutex  sync.Mutex
	kept   []byte
	passed bool
}

func (written *complaints) Write(text []byte) (int, error) {
	written.mutex.Lock()
	defer written.mutex.Unlock()
	if written.passed {
		forward(text)
		return len(text), nil
	}
	if len(written.kept) < mostComplaints {
		written.kept = append(written.kept, text...)
	}
	return len(text), nil
}

func (written *complaints) text() string {
	written.mutex.Lock()
	defer written.mutex.Unlock()
	return string(written.kept)
}

// pass passes on what has been written and what will be: warnings, and the requests if --log is set.
func (written *complaints) pass() {
	written.mutex.Lock()
	defer written.mutex.Unlock()
	written.passed = true
	forward(written.kept)
	written.kept = nil
}

// forward leaves out the line for people who have started a server by hand.
func forward(text []byte) {
	for line := range bytes.Lines(text) {
		if !bytes.HasPrefix(line, []byte("Ready. ")) {
			_, _ = os.Stderr.Write(line)
		}
	}
}
