#if arch(x86_64)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Answers to a question that is put to sixteen bytes.
typealias ByteMask = SIMDMask<SIMD16<Int8>>

extension ByteMask {
  /// A bit for each byte that the answer is yes for, the lowest for the first.
  @inline(__always)
  var bits: UInt64 {
    #if arch(x86_64)
      UInt64(UInt32(bitPattern: _mm_movemask_epi8(unsafeBitCast(self, to: SIMD2<Int64>.self))))
    #else
      gatheredBits
    #endif
  }

  /// Whether the answer is no for all of them.
  @inline(__always)
  var isNone: Bool {
    #if arch(x86_64)
      bits == 0
    #else
      (words[0] | words[1]) == 0
    #endif
  }

  /// The bits where the processor has no instruction for them: each byte keeps the bit of its place among eight. As none has
  /// that of another, the highest byte of a product is all of them laid over each other.
  var gatheredBits: UInt64 {
    let kept = words & SIMD2<UInt64>(repeating: 0x8040_2010_0804_0201)
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (kept[0] &* ones) &>> 56 | ((kept[1] &* ones) &>> 56) &<< 8
  }

  private var words: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }
}
