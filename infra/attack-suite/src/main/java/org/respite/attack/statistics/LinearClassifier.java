package org.respite.attack.statistics;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.stat.correlation.Covariance;

/**
 * Fisher's linear discriminant (1936): the direction in which two clouds of points lie
 * farthest apart for their width. Features may depend on one another or be constant.
 */
public final class LinearClassifier {

    /** Keeps features that repeat others from making the covariance singular. */
    private static final double RIDGE = 1e-6;

    private final RealVector scale;

    private final RealVector direction;

    private final double middle;

    private LinearClassifier(RealVector scale, RealVector direction, double middle) {
        this.scale = scale;
        this.direction = direction;
        this.middle = middle;
    }

    /** Learns from points of both worlds. */
    public static LinearClassifier trained(List<double[]> without, List<double[]> with) {
        RealVector scale = scale(without, with);
        RealMatrix zeros = scaled(without, scale);
        RealMatrix ones = scaled(with, scale);
        RealMatrix covariance = new Covariance(zeros).getCovarianceMatrix()
            .add(new Covariance(ones).getCovarianceMatrix())
            .scalarMultiply(0.5)
            .add(MatrixUtils.createRealIdentityMatrix(scale.getDimension()).scalarMultiply(RIDGE));
        RealVector direction = new LUDecomposition(covariance).getSolver().solve(mean(ones).subtract(mean(zeros)));
        double middle = direction.dotProduct(mean(ones).add(mean(zeros))) / 2;
        return new LinearClassifier(scale, direction, middle);
    }

    /** Above 0 for world 1. */
    public double score(double[] point) {
        return direction.dotProduct(new ArrayRealVector(point).ebeMultiply(scale)) - middle;
    }

    /** One over the spread of each feature, so that the ridge means the same to all. */
    private static RealVector scale(List<double[]> without, List<double[]> with) {
        RealMatrix spread = new Covariance(matrix(without)).getCovarianceMatrix()
            .add(new Covariance(matrix(with)).getCovarianceMatrix());
        var scale = new ArrayRealVector(spread.getColumnDimension());
        for (int i = 0; i < scale.getDimension(); i++) {
            scale.setEntry(i, spread.getEntry(i, i) > 0 ? 1 / Math.sqrt(spread.getEntry(i, i)) : 1);
        }
        return scale;
    }

    private static RealMatrix scaled(List<double[]> points, RealVector scale) {
        return matrix(points).multiply(MatrixUtils.createRealDiagonalMatrix(scale.toArray()));
    }

    private static RealMatrix matrix(List<double[]> points) {
        return new Array2DRowRealMatrix(points.toArray(double[][]::new));
    }

    private static RealVector mean(RealMatrix points) {
        RealVector ones = new ArrayRealVector(points.getRowDimension(), 1.0 / points.getRowDimension());
        return points.preMultiply(ones);
    }

}
