package org.theseus.algo.leiden;

/**
 * The second phase of Leiden: inside each community the nodes begin alone again and join sub-communities to which they
 * are well connected, so each sub-community hangs together. A node joins the one that gains most (the limit of the
 * paper's random choice for little randomness).
 */
final class Refinement {

    private final Level level;
    private final int[] community;
    private final double resolutionOverTwoM;
    private final double epsilon;
    private final int[] refined;
    private final int[] size;
    private final double[] strengthOf;
    private final double[] communityStrength;
    /** Weight between a sub-community and the rest of its community. */
    private final double[] cut;

    /** One past the neighbours of the own community, which stand first in each row. */
    private final int[] innerEnd;

    private final double[] weightTo;
    private final int[] touched;

    Refinement(Level level, int[] community, double resolution, double totalWeight) {
        this.level = level;
        this.community = community;
        this.resolutionOverTwoM = resolution / (2 * totalWeight);
        this.epsilon = Leiden.epsilon(totalWeight);
        this.refined = new int[level.nodes];
        this.size = new int[level.nodes];
        this.strengthOf = level.strength.clone();
        this.communityStrength = new double[level.nodes];
        this.innerEnd = new int[level.nodes];
        this.cut = new double[level.nodes];
        this.weightTo = new double[level.nodes];
        this.touched = new int[level.nodes + 1];
        for (int node = 0; node < level.nodes; node++) {
            refined[node] = node;
            size[node] = 1;
            communityStrength[community[node]] += level.strength[node];
            innerEnd[node] = gatherInner(node);
        }
    }

    /** Brings the neighbours of the own community to the front of a row; their weights add up to the node's cut. */
    private int gatherInner(int node) {
        int[] neighbour = level.neighbour;
        double[] weight = level.weight;
        int own = community[node];
        int inner = level.start[node];
        int end = level.start[node + 1];
        double sum = 0;
        for (int position = inner; position < end; position++) {
            int other = neighbour[position];
            if (community[other] == own) {
                double each = weight[position];
                sum += each;
                neighbour[position] = neighbour[inner];
                weight[position] = weight[inner];
                neighbour[inner] = other;
                weight[inner++] = each;
            }
        }
        cut[node] = sum;
        return inner;
    }

    /** Labels of the sub-communities, any values below the number of nodes. */
    int[] run(int[] order) {
        for (int node : order) {
            if (size[refined[node]] == 1 && isWellConnected(refined[node], community[node])) {
                join(node);
            }
        }
        return refined;
    }

    private boolean isWellConnected(int label, int inside) {
        double rest = communityStrength[inside] - strengthOf[label];
        return cut[label] >= resolutionOverTwoM * strengthOf[label] * rest - epsilon;
    }

    private void join(int node) {
        int touchedCount = 0;
        int end = innerEnd[node];
        for (int position = level.start[node]; position < end; position++) {
            int label = refined[level.neighbour[position]];
            touched[touchedCount] = label;
            touchedCount += weightTo[label] == 0 ? 1 : 0;
            weightTo[label] += level.weight[position];
        }
        double cost = resolutionOverTwoM * level.strength[node];
        int own = refined[node];
        int best = own;
        double bestGain = 0;
        double bestWeight = 0;
        for (int i = 0; i < touchedCount; i++) {
            int label = touched[i];
            double gain = weightTo[label] - cost * strengthOf[label];
            if (gain > bestGain + epsilon && isWellConnected(label, community[node])) {
                best = label;
                bestGain = gain;
                bestWeight = weightTo[label];
            }
            weightTo[label] = 0;
        }
        if (best != own) {
            refined[node] = best;
            cut[best] += cut[own] - 2 * bestWeight;
            strengthOf[best] += strengthOf[own];
            size[best]++;
            size[own] = 0;
        }
    }
}
