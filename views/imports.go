package views

// ImportPage takes a file with articles, from leads.
type ImportPage struct {
	Page
	Limit      int64    // bytes of a file
	Extensions []string // that names may have
	Error      string
}

// UploadPage shows the first articles of a file as they would be read.
type UploadPage struct {
	Page
	ID      int64
	File    string
	Size    int64 // bytes
	Gold    bool  // labels are taken as gold
	Labels  bool  // the format has labels
	Columns []ColumnLine
	Choices []string // what a column can be read as
	First   []EntryLine
	More    bool // there are more than First
	Error   string
}

// ColumnLine is a column of a CSV file: the value in the first line, and what the
// column is read as.
type ColumnLine struct{ Name, Example, As string }

// EntryLine is an article as it would be read, or why it would be refused.
type EntryLine struct {
	Line                        int
	ID, Title, Published, Start string
	Source                      string
	Labels                      int    // incidents; -1: no labels are read
	Refused                     string // why; "" if it is not
}

// KeepColumn and LeaveColumn stand beside the columns of an article: what the column
// holds stays with the article under its own name, or is left out.
const (
	KeepColumn  = "keep"
	LeaveColumn = "leave"
)

var columnWords = map[string]string{
	"id": "id", "title": "title", "text": "text", "published": "day of publication", "source": "source",
	KeepColumn: "keep under its name", LeaveColumn: "leave out",
}

// megabytes writes a size.
func megabytes(bytes int64) string {
	if bytes < 1<<20 {
		return english.Sprintf("%d kB", (bytes+1023)>>10)
	}
	return english.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

func (v UploadPage) refused() (n int) {
	for _, e := range v.First {
		if e.Refused != "" {
			n++
		}
	}
	return n
}

// conclusion says how the first articles read.
func (v UploadPage) conclusion() string {
	switch n := v.refused(); {
	case len(v.First) == 0:
		return "The file holds no article."
	case n == len(v.First):
		return "Nothing of this could be read yet."
	case n > 0:
		return Number(n) + " of the first " + Plural(len(v.First), "line", "lines") + " would be refused."
	}
	return "The first lines read well."
}
