package main

import (
	"math"
	"testing"
)

// around are unit vectors on both sides of a direction of the plane, in degrees.
func around(degrees ...float64) (out [][]float32) {
	for _, d := range degrees {
		for _, off := range []float64{-4, 0, 4} {
			sin, cos := math.Sincos((d + off) / 180 * math.Pi)
			out = append(out, []float32{float32(cos), float32(sin)})
		}
	}
	return out
}

func TestWhatPointsAlikeIsOneClass(t *testing.T) {
	vectors := around(0, 90, 200)
	vectors[1], vectors[3] = vectors[3], vectors[1] // two of the first three begin a class
	of := cluster(vectors, 2)
	if of[0] != of[2] || of[0] != of[3] {
		t.Errorf("what points to 0° is of classes %d, %d and %d", of[0], of[2], of[3])
	}
	if of[0] == of[1] || of[1] != of[4] || of[1] != of[5] {
		t.Errorf("what points to 90° is of classes %d, %d and %d, what points to 0° of %d", of[1], of[4], of[5], of[0])
	}
}

func TestWhatAllHaveInCommonIsTakenAway(t *testing.T) {
	vectors := [][]float32{{9, 100, 1, 0}, {9, -100, 1, 0}, {9, 0, 51, 0}, {9, 0, -49, 0}, {9, 0, 1, 2}, {9, 0, 1, -2}}
	withoutCommon(vectors)
	for i, want := range []float32{4: 1, 5: -1} {
		if want != 0 && math.Abs(float64(vectors[i][3]-want)) > 1e-3 {
			t.Errorf("vector %d is %v, want it to point to %v in the last dimension", i, vectors[i], want)
		}
	}
}
