/*!
 * Words that no code should hold, a selection from the List of Dirty, Naughty, Obscene, and Otherwise Bad Words
 * (LDNOOBW, npm naughty-words 1.2.0), Copyright (c) 2012-2020 Shutterstock, Inc., CC BY 4.0,
 * https://creativecommons.org/licenses/by/4.0/. Changed: selected, accents dropped, a few forms added.
 */

// Moved by 13 letters, so that nobody reads them by accident.

/** Never part of a name or of a common word, so they are found inside others. */
const ANYWHERE = `
ARHXRA AVTTN AVTTRE BEBFCH BETNFZ CHFFL CHGGNAN CHGNVA CRAQRWB CRAVF CRQBCUVY CVMQN CVPFN CVREQBY
DHRRS ENTURNQ EVZWBO FGEBAMB FNYBCR FPUYNZCR FUVGGL FVXGVE FYHG GVGGVRF INSSNAPHYB INTVAN IVGGH
JRGONPX JUBER JVPUFRE LNENX NEFPUYBPU NEFRUBYR NFFUBYR NZPVX OBPRGN OHYYFUVG ONFGNEQ OVGPU OYBJWBO
PBAANEQ PHAG PHZFUBG PNENYUB PNMMB PNOEBA RAPHYR SBGMR SBQRE SEBPVB SHPX SNTTBG SVGGN SVPXRA
TNATONAT TVYVCBYYNF UHERAFBUA UNAQWBO UVGYRE UVWBCHGN WRONP XAHYYN XHEIN XHEJN XYBBGMNX ZNEVPBA
ZNFGHEO ZVAPUVN ZVREQN`;

/** Found only where they stand alone between digits and hyphens: as a part they are in Cassidy and Vergara. */
const ALONE = `
AHQR ANMV ARTEB ARTRE AVDHR BETL CBBC CBEA CBEAB CBEEN CBYYN CEVPX CHGB CHGN CHGNF CHGR CHGRF CHOR
CHORF CHYN CNXV CVFF ENCR ENCRQ ENCVFG ERGNEQ FCNFGVP FCVP FPNG FRK FRZRA FUNT FUVG FUVGF FYNT
FZRTZN GENAAL GHEQ GJNG GVG GVGF GVGGL GVGGRA IRETN JBC JNAX KKK NAHF NANY NEFPU NEFR NFF NFFRF OBBO
OBBOF OHGG OHZ PBAB PBAN PBBA PBBAF PBPX PBPXF PENC PH PHY PHZ PHZF PNPN PUHW PUVAX PVCN QHCN
QLXR QVPX QVPXF QVYQB SHX SHXF SNT SNTF SVPX TBBX UBR UBRE UBREVT UBRF UBZB UHER UHERF UHW WBQRE WNC
XHG XHX XNPXR XVXR XXX YHY ZHFPUV ZREQN ZREQR ZVYS`;

let anywhere: RegExp | undefined;
let alone: ReadonlySet<string> | undefined;

/**
 * Whether a code in capitals has a word in it that would embarrass the brand, in one of about 15 languages.
 * A part of a name is no issue: CASSIDY15 and DICKINSON15 pass, ANAL15 does not.
 */
export function hasOffensiveWord(code: string): boolean {
  anywhere ??= new RegExp(ANYWHERE.trim().split(/\s+/).join('|'));
  alone ??= new Set(ALONE.trim().split(/\s+/));
  const moved = code.replace(/[A-Z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 52) % 26) + 65),
  );
  return anywhere.test(moved) || moved.split(/[^A-Z]+/).some((word) => alone!.has(word));
}
