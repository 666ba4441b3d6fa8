package score

import "encoding/binary"

// column is a list of whole numbers of one, two or four bytes each, as they are
// stored: the lowest byte first.
type column struct {
	width int
	data  []byte
}

// newColumn makes a column of n numbers from 0 to 4294967295, as narrow as they allow.
func newColumn(n int, value func(i int) int) column {
	most := 0
	for i := range n {
		most = max(most, value(i))
	}
	c := column{width: 1}
	switch {
	case most > 0xFFFF:
		c.width = 4
	case most > 0xFF:
		c.width = 2
	}
	c.data = make([]byte, 0, n*c.width)
	for i := range n {
		switch v := value(i); c.width {
		case 1:
			c.data = append(c.data, byte(v))
		case 2:
			c.data = binary.LittleEndian.AppendUint16(c.data, uint16(v))
		case 4:
			c.data = binary.LittleEndian.AppendUint32(c.data, uint32(v))
		}
	}
	return c
}

func (c column) at(i int) int {
	switch c.width {
	case 1:
		return int(c.data[i])
	case 2:
		return int(binary.LittleEndian.Uint16(c.data[2*i:]))
	}
	return int(binary.LittleEndian.Uint32(c.data[4*i:]))
}

// append appends the column as readColumn reads it.
func (c column) append(b []byte) []byte { return append(append(b, byte(c.width)), c.data...) }

// readColumn keeps the data, which must not be changed.
func readColumn(data []byte) (c column, ok bool) {
	if len(data) == 0 || data[0] != 1 && data[0] != 2 && data[0] != 4 {
		return column{}, false
	}
	return column{width: int(data[0]), data: data[1:]}, true
}
