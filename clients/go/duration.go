package connectormock

import (
	"encoding/json"
	"strconv"
	"time"
)

// Duration is a duration as the mock reads it: "250ms", "5s", "10m", "2h", "1d".
type Duration string

// In is a time.Duration for the mock, which knows milliseconds.
func In(duration time.Duration) Duration {
	milliseconds := float64(duration) / float64(time.Millisecond)
	return Duration(strconv.FormatFloat(milliseconds, 'f', -1, 64) + "ms")
}

// UnmarshalJSON reads numbers, which are milliseconds, too.
func (duration *Duration) UnmarshalJSON(text []byte) error {
	var number json.Number
	if json.Unmarshal(text, &number) == nil && text[0] != '"' {
		*duration = Duration(number + "ms")
		return nil
	}
	return json.Unmarshal(text, (*string)(duration))
}
