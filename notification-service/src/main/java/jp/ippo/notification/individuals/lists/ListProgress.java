package jp.ippo.notification.individuals.lists;

/** Hears how far a list is. */
interface ListProgress {

    ListProgress NOBODY = (rows, share) -> {};

    /**
     * @param rows so far
     * @param share of the file, from 0 to 1
     */
    void at(long rows, double share);
}
