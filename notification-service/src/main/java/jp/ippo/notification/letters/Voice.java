package jp.ippo.notification.letters;

import jp.ippo.notification.individuals.Language;

/**
 * How a letter speaks. Letters of one voice share what everybody reads.
 *
 * @param reader the reader's language; the words may be Japanese all the same
 * @param spokenOf whether it names the person instead of saying あなた
 */
record Voice(Language reader, boolean spokenOf) {

    static final Voice USUAL = new Voice(Language.JAPANESE, false);
}
