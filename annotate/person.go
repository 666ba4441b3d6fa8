package annotate

import "time"

// Role of a person: what they may do.
type Role string

const (
	Reviewer Role = "reviewer" // reviews articles
	Lead     Role = "lead"     // also sees accuracy, manages people, downloads gold
)

// Person is somebody who signs in. A scripted person is played by the demo.
type Person struct {
	ID       int64
	Name     string // unique without regard to case
	Role     Role
	Active   bool // may sign in
	SignedUp bool // has set a password
	Scripted bool
	Created  time.Time
}

// MayLead says whether the person may use the pages for leads.
func (p Person) MayLead() bool { return p.Active && p.Role == Lead }
