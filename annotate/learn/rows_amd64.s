#include "textflag.h"

// func gatherRows(sums *float32, words *word, n int, weights *float32, stride int)
TEXT ·gatherRows(SB), NOSPLIT, $0-40
	MOVQ sums+0(FP), R9
	MOVQ words+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ weights+24(FP), DI
	MOVQ stride+32(FP), R10
	SHLQ $2, R10            // bytes of a row

gatherWord:
	MOVLQSX (SI), R13       // row
	MOVSS   4(SI), X1       // x
	SHUFPS  $0, X1, X1
	IMULQ   R10, R13
	ADDQ    DI, R13
	XORQ    R11, R11

gatherColumns:
	MOVUPS (R13)(R11*1), X2
	MULPS  X1, X2
	MOVUPS (R9)(R11*1), X3
	ADDPS  X2, X3
	MOVUPS X3, (R9)(R11*1)
	ADDQ   $16, R11
	CMPQ   R11, R10
	JLT    gatherColumns
	ADDQ   $8, SI
	DECQ   CX
	JNZ    gatherWord
	RET

// func scatterRows(gradient *float32, words *word, n int, slopes *float32, stride int)
TEXT ·scatterRows(SB), NOSPLIT, $0-40
	MOVQ gradient+0(FP), DI
	MOVQ words+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ slopes+24(FP), R9
	MOVQ stride+32(FP), R10
	SHLQ $2, R10

scatterWord:
	MOVLQSX (SI), R13
	MOVSS   4(SI), X1
	SHUFPS  $0, X1, X1
	IMULQ   R10, R13
	ADDQ    DI, R13
	XORQ    R11, R11

scatterColumns:
	MOVUPS (R9)(R11*1), X2
	MULPS  X1, X2
	MOVUPS (R13)(R11*1), X3
	ADDPS  X2, X3
	MOVUPS X3, (R13)(R11*1)
	ADDQ   $16, R11
	CMPQ   R11, R10
	JLT    scatterColumns
	ADDQ   $8, SI
	DECQ   CX
	JNZ    scatterWord
	RET
