package org.theseus.algo.leiden;

/**
 * The whole graph and the label of each node so far, under node numbers that change: nodes of one community get numbers
 * side by side, so that what is read together lies together in memory.
 */
final class LabelledGraph {

    /** Renaming costs about a twentieth of an iteration and pays when this share of the nodes has moved. */
    private static final double RENAME_FROM = 0.1;

    private Level level;
    private int[] labels;
    /** Current number of each node of the graph as it was given. */
    private final int[] numberOf;

    private double modularity;

    LabelledGraph(Level level) {
        this.level = level;
        this.labels = NodeOrder.ascending(level.nodes);
        this.numberOf = NodeOrder.ascending(level.nodes);
    }

    Level level() {
        return level;
    }

    /** Of the labels, as told last; 0 until then. */
    double modularity() {
        return modularity;
    }

    void modularity(double ofLabels) {
        modularity = ofLabels;
    }

    /** A copy of the labels, by current node numbers. */
    int[] labels() {
        return labels.clone();
    }

    /** The labels by the graph's own node numbers. */
    int[] labelsOfGraph() {
        int[] own = new int[labels.length];
        for (int node = 0; node < own.length; node++) {
            own[node] = labels[numberOf[node]];
        }
        return own;
    }

    boolean isWorthRenaming(long moves) {
        return moves > RENAME_FROM * labels.length;
    }

    /** Numbers the nodes anew, community by community, and makes these communities the labels. */
    void rename(int[] community, int communities) {
        int[] next = new int[communities + 1];
        for (int label : community) {
            next[label + 1]++;
        }
        for (int label = 0; label < communities; label++) {
            next[label + 1] += next[label];
        }
        int[] number = new int[community.length];
        for (int node = 0; node < number.length; node++) {
            number[node] = next[community[node]]++;
            labels[number[node]] = community[node];
        }
        for (int node = 0; node < number.length; node++) {
            numberOf[node] = number[numberOf[node]];
        }
        level = level.renamed(number);
    }

    /** Gives each node the label of the group it is in. */
    void label(int[] groupOf, int[] labelOfGroup) {
        for (int node = 0; node < labels.length; node++) {
            labels[node] = labelOfGroup[groupOf[node]];
        }
    }
}
